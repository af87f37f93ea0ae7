-- The agenda of the clocks: what is to be looked at, and when. The table is db-scheduler's, under a name that says what it
-- holds; the names of its columns are the library's.
--
-- task_instance is requisition/kind of check/subject, so that all that is on the agenda for a requisition, or for an
-- application on it, is one range. Hence the collation: byte order, in which '/' comes right before '0'.
create table due_checks (
    task_name            text        not null,
    task_instance        text        collate "C" not null,
    task_data            bytea       not null,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    primary key (task_name, task_instance)
);

create index due_checks_execution_time on due_checks (execution_time) where not picked;
create index due_checks_last_heartbeat on due_checks (last_heartbeat) where picked;

-- How far the facts have been followed. The row is also the lock: whoever holds it keeps the agenda.
create table clock_keeper (
    only_row boolean not null primary key default true check (only_row),
    position bigint  not null
);

insert into clock_keeper (position) values (0);
