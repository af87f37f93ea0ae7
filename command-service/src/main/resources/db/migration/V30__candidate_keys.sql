-- The keys that candidates' personal data is sealed with, one each. The log keeps what was sealed for ever; without its key
-- nobody can read it any more, so destroying a row's key erases the person from every copy of the log at once.
--
-- A destroyed key leaves its row behind: no other is ever made for the same candidate.
create table candidate_keys (
    candidate    text        collate "C" not null primary key,
    wrapped      bytea,                 -- a Tink keyset, encrypted with the master key; null once destroyed
    made_at      timestamptz not null default now(),
    destroyed_at timestamptz,
    check ((wrapped is null) = (destroyed_at is not null))
);

-- Something known, encrypted with the master key that all keys here are wrapped with: an instance that was given another
-- master key finds out when it starts, not when an auditor asks.
create table master_key (
    only_row boolean not null primary key default true check (only_row),
    probe    bytea   not null
);
