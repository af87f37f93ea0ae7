-- What a worker (the schedule of deadlines, the deadlines themselves, the relay) could not handle, so that all else goes on.
create table set_aside (
    worker       text        not null,
    -- What it is about: a requisition, the place of a deadline, or a position.
    subject      text        not null,
    position     bigint,
    what         text        not null,
    problem      text        not null,
    tries        int         not null default 1,
    since        timestamptz not null default now(),
    tried_at     timestamptz not null default now(),
    -- An operator wants it tried again, and that has not happened yet.
    retry_wanted boolean     not null default false,
    primary key (worker, subject)
);

-- Who had what tried again, when and why. Kept for ever.
create table set_aside_retries (
    id         bigint      generated always as identity primary key,
    worker     text        not null,
    subject    text        not null,
    position   bigint,
    what       text        not null,
    problem    text        not null,
    ordered_by text        not null,
    why        text        not null,
    ordered_at timestamptz not null default now()
);
