-- Ids of candidates that mean one person: they are found under the id that survives.
create table candidate_aliases (
    alias    text collate "C" not null primary key,
    survivor text collate "C" not null
);
create index candidate_aliases_by_survivor on candidate_aliases (survivor);

-- Who gave the same address and is another person, as somebody said who knew both.
create table candidates_apart (
    one   text collate "C" not null,
    other text collate "C" not null,
    primary key (one, other),
    check (one < other)
);
create index candidates_apart_by_other on candidates_apart (other);

-- Under which of their ids a candidate is on a search: the application has its id from that.
alter table candidate_searches add column applied_as text collate "C";
update candidate_searches set applied_as = candidate;
alter table candidate_searches alter column applied_as set not null;
alter table candidate_searches drop constraint candidate_searches_pkey;
alter table candidate_searches add primary key (requisition, applied_as);

-- A merge moves what stands here of one candidate.
create index candidate_people_by_candidate on candidate_people (candidate) where candidate <> '';

-- Hashes of the next key are made beside those of this one, so that everybody is found meanwhile.
alter table candidate_index add column generation bigint not null default 1;
alter table candidate_index alter column generation drop default;
alter table candidate_index drop constraint candidate_index_pkey;
alter table candidate_index add primary key (generation, hash, candidate);

alter table candidate_index_state add column generation bigint not null default 1;  -- under which the hashes of the key stand
alter table candidate_index_state add column next_key bytea;                        -- null: the key is not being changed
alter table candidate_index_state add column next_position bigint not null default 0;  -- up to where its hashes are made

-- Who had the key changed, when and why.
create table candidate_index_rotations (
    generation  bigint      not null primary key,  -- the one that its hashes stand under
    ordered_by  text        not null,
    why         text        not null,
    ordered_at  timestamptz not null default now(),
    finished_at timestamptz           -- null: everything is being hashed anew
);
