-- What was refused to a request with an idempotency key, so that the same request hears the same again.
--
-- What was recorded is not here: the facts themselves carry the key, as a tag that is part of the condition of their
-- append. So "no second event" never depends on this table; it may be pruned at any time, and is, after some days.
create table refusals (
    key        text        not null primary key, -- hash of actor and idempotency key
    digest     text        not null,             -- of what was asked
    answer     jsonb       not null,
    refused_at timestamptz not null default now()
);

create index refusals_by_age on refusals (refused_at);
