-- Keys are by data subject: people who work on hires have one each, as candidates do. A candidate and a person may have the same id.
alter table candidate_keys rename to subject_keys;
alter table subject_keys rename column candidate to subject;
alter table subject_keys add column kind text collate "C" not null default 'candidate'
    check (kind in ('candidate', 'person'));
alter table subject_keys alter column kind drop default;
alter table subject_keys drop constraint candidate_keys_pkey;
alter table subject_keys add primary key (kind, subject);
