-- With which master key each key is wrapped, so that the master key can be changed while everything is read and written.
--
-- Ids are those that Tink gives the keys of a keyset; 0 where a key management service stands in its place. What was wrapped before ids
-- were kept has none: it was wrapped with the first.
alter table master_key add column key_id bigint;
alter table subject_keys add column master bigint;

-- Who had the master key changed, when and why, and how far it is: keys are wrapped anew in the order of their subjects.
create table master_key_rotations (
    number       bigint      generated always as identity primary key,
    former       bigint      not null,
    former_probe bytea       not null,  -- something known, encrypted with the former one: it is still needed
    next         bigint      not null,
    ordered_by   text        not null,
    why          text        not null,
    ordered_at   timestamptz not null default now(),
    kind         text        collate "C" not null default '',
    subject      text        collate "C" not null default '',
    rewrapped    bigint      not null default 0,
    finished_at  timestamptz            -- null: keys are being wrapped anew
);
create unique index one_master_key_rotation_at_once on master_key_rotations ((true)) where finished_at is null;

-- Which instances there are, and which master keys each holds: none is used before all hold it.
create table master_key_holders (
    instance text        collate "C" not null primary key,
    keys     bigint[]    not null,
    seen_at  timestamptz not null default now()
);
