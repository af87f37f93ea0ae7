-- By what candidates are found, and nothing from which it could be read: hashes under a key of which this database holds only what
-- the master key has wrapped. All of it is made from the log, anew whenever there is no key.
create table candidate_index_state (
    only_row boolean not null primary key default true check (only_row),
    key      bytea,            -- a Tink keyset, encrypted with the master key; null: one is made, and everything is indexed anew
    position bigint  not null  -- up to where the log is indexed
);
insert into candidate_index_state (key, position) values (null, 0);

-- The first 64 bits of the HMAC of a prefix of a word of a name, of an e-mail address or of a telephone number.
create table candidate_index (
    hash      bigint           not null,
    candidate text collate "C" not null,
    primary key (hash, candidate)
);
create index candidate_index_by_candidate on candidate_index (candidate);

-- On which searches a candidate is.
create table candidate_searches (
    requisition text collate "C" not null,
    candidate   text collate "C" not null,
    primary key (requisition, candidate)
);
create index candidate_searches_by_candidate on candidate_searches (candidate);

-- Who was ever named on a search (no candidate: '') or on one candidate's way through it. No right follows from it: whoever is in no
-- row stands in no relation, and whoever is in one is looked at.
create table candidate_people (
    person      text collate "C" not null,
    requisition text collate "C" not null,
    candidate   text collate "C" not null,
    primary key (person, requisition, candidate)
);

-- Two who gave the same address.
create table likely_duplicates (
    one   text collate "C" not null,
    other text collate "C" not null,
    same  text             not null check (same in ('EMAIL', 'PHONE')),
    primary key (one, other, same),
    check (one < other)
);
create index likely_duplicates_by_other on likely_duplicates (other);
