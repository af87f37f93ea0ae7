-- From when on what is known of candidates need not be kept, as it follows from the events: made anew from them whenever position is 0.
create table retention_state (
    only_row boolean not null primary key default true check (only_row),
    position bigint  not null  -- up to where the log has been followed
);
insert into retention_state (position) values (0);

create table retention_candidates (
    candidate text        collate "C" not null primary key,
    survivor  text        collate "C" not null,  -- under which id they go on, where ids were merged; else the same
    since     timestamptz not null,              -- registered
    held      boolean     not null default false
);
create index retention_by_survivor on retention_candidates (survivor);

-- An application; one that goes on has no outcome.
create table retention_applications (
    application text        collate "C" not null primary key,
    candidate   text        collate "C" not null,
    requisition text        collate "C" not null,
    outcome     text,
    since       timestamptz not null  -- of the outcome, or of the application
);
create index retention_applications_of_candidate on retention_applications (candidate);

-- Where the work of a search is.
create table retention_places (
    requisition text collate "C" not null primary key,
    location    text not null
);
