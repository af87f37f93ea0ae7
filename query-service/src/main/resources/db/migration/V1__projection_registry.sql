-- What the projection engine knows about itself. The rows of the read models stand in schemas of their own, one a generation,
-- which the engine creates and drops; nothing of them is migrated: a read model that changes is built anew from the topic.
create schema projection;

-- A generation is one build of a projection from the first fact on. It serves queries once it is LIVE; the one before it is then
-- SUPERSEDED and dropped after a grace, so that a query which began on it can end.
create table projection.generation (
    id            integer generated always as identity primary key,
    projection    text        not null,
    version       integer     not null,
    number        integer     not null,
    schema_name   text        not null unique,
    shape         text        not null, -- digest of its tables and row types: an older version of the same shape can be read
    state         text        not null check (state in ('BUILDING', 'LIVE', 'SUPERSEDED', 'DROPPED')),
    failure       text,                 -- why it stopped for good, if it did
    topic_id      text,                 -- the topic that its offsets belong to; another one under the same name has other offsets
    created_at    timestamptz not null default now(),
    live_at       timestamptz,
    superseded_at timestamptz,
    dropped_at    timestamptz,
    unique (projection, number)
);

create unique index one_live_generation_a_version on projection.generation (projection, version) where state = 'LIVE';

-- How far a generation has read. Written in the transaction of the rows, so that a fact counts once, whatever crashes.
create table projection.checkpoint (
    generation  integer not null references projection.generation,
    partition   integer not null,
    next_offset bigint  not null, -- the next record to read
    position    bigint  not null, -- of the last fact seen; what is not greater has been seen before
    seen        bigint  not null, -- facts seen; over all partitions this equals the greatest position, or facts are missing
    primary key (generation, partition)
) with (fillfactor = 50); -- updated all the time: leave room to do so in place

-- Facts that could not be folded, and those of the same key that came after them. They are tried again in order, and stay until
-- they could be folded.
create table projection.parked (
    id            bigint generated always as identity primary key,
    generation    integer     not null references projection.generation,
    key           text        not null,
    position      bigint      not null,
    partition     integer     not null,
    record_offset bigint      not null,
    type          text,
    headers       jsonb       not null,
    payload       bytea,
    error         text,                 -- null while it only waits for those before it
    attempts      integer     not null,
    parked_at     timestamptz not null default now(),
    last_tried_at timestamptz,
    next_try_at   timestamptz           -- of the first of its key only
);

create index on projection.parked (generation, key, position);
create index on projection.parked (generation, next_try_at) where next_try_at is not null;
