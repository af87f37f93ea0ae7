-- What projections leave out on somebody's word, and why. Kept for good. It stands for all generations of the projection: one that
-- is built anew tries the event again, and leaves it out if it fails again. Records that are no events of the store (they have no
-- position) are set aside by the engine itself.
create table projection.set_aside (
    id            bigint generated always as identity primary key,
    projection    text        not null,
    position      bigint,                 -- null for what is no event
    key           text        not null,
    type          text,
    event_id      text,
    topic_id      text        not null,
    partition     integer     not null,
    record_offset bigint      not null,
    error         text        not null,   -- why it could not be folded
    reason        text        not null,   -- why it may be left out
    set_aside_by  text        not null,   -- a person, or system
    set_aside_at  timestamptz not null default now()
);

create unique index on projection.set_aside (projection, position) where position is not null;
create unique index on projection.set_aside (projection, topic_id, partition, record_offset) where position is null;

-- A parked event came from a topic; when the topic is made anew and does not bring it again, it is gone.
alter table projection.parked add column topic_id text;
update projection.parked as p set topic_id = g.topic_id from projection.generation as g where g.id = p.generation;
