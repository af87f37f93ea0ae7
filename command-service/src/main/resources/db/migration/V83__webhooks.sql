-- Webhooks, as their events say, and what waits to be delivered to each.
create table webhook_state (
    only_row boolean not null primary key default true check (only_row),
    position bigint  not null  -- up to where the log has been followed for the commands on webhooks
);
insert into webhook_state (position) values (0);

create table webhooks (
    webhook      text   collate "C" not null primary key,
    owner        text   collate "C" not null,
    url          text   not null,
    types        text[] not null,  -- names in the store; empty: all
    requisitions text[] not null,  -- empty: all
    form         text   not null,
    secret       int    not null,  -- the number of the newest
    former_until timestamptz,      -- until when the one before it signs, too
    position     bigint not null,  -- up to where events have been lined up
    departed     boolean not null default false
);

-- Searches that are kept from somebody: of these nothing is delivered.
create table webhook_kept (
    requisition  text    collate "C" not null primary key,
    confidential boolean not null,
    replaces     boolean not null
);

-- What concerns one key is delivered in order, by one worker at a time, whichever instance it belongs to.
create table webhook_lines (
    webhook       text collate "C" not null,
    key           text collate "C" not null,
    waiting       int         not null,
    next_at       timestamptz not null,
    failing_since timestamptz,
    attempts      int         not null default 0,
    status        int,
    paused_at     timestamptz,
    lease         uuid,
    leased_until  timestamptz not null default '-infinity',
    primary key (webhook, key)
);
create index webhook_lines_due on webhook_lines (webhook, next_at) where waiting > 0 and paused_at is null;

create table webhook_deliveries (
    webhook  text   collate "C" not null,
    key      text   collate "C" not null,
    position bigint not null,
    primary key (webhook, key, position)
);

-- What became of each attempt, for whoever looks for a fault.
create table webhook_attempts (
    id       bigint generated always as identity primary key,
    webhook  text   collate "C" not null,
    key      text   collate "C",
    position bigint,
    message  text   not null,
    type     text   not null,
    at       timestamptz not null,
    millis   int    not null,
    status   int,
    error    text,
    answer   text
);
create index webhook_attempts_of_webhook on webhook_attempts (webhook, id);
create index webhook_attempts_by_time on webhook_attempts (at);

-- Sealed with the key of the owner.
create table webhook_secrets (
    webhook text collate "C" not null,
    number  int  not null,
    sealed  text not null,
    primary key (webhook, number)
);
