-- The transparency log over the events: hashes alone, which can be made anew from the events, and the checkpoints that say so. Nothing here stands in
-- the way of an append.
create table log_tiles (
    level  int    not null,
    number bigint not null,
    hashes bytea  not null,
    primary key (level, number)
);

-- How many events each requisition has, and the end of the chain over their leaves; by the first 16 bits of the key.
create table log_subjects (
    bucket int    not null,
    key    bytea  not null,
    count  bigint not null,
    head   bytea  not null,
    primary key (bucket, key)
);

-- The log's own entries, each the last leaf of a tree that was published.
create table log_states (
    states   bigint not null primary key,
    position bigint not null,
    subjects bigint not null,
    root     bytea  not null
);
create index log_states_by_position on log_states (position);

-- One row: what was published last, and up to which event the next checkpoint goes, written down before it is signed.
create table log_published (
    one_row    boolean     not null primary key default true check (one_row),
    states     bigint      not null default -1,
    checkpoint text,
    published  timestamptz,
    intended   bigint
);
insert into log_published default values;
