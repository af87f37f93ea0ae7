-- Whom a search replaces has a key of their own, called by the search.
alter table subject_keys drop constraint subject_keys_kind_check;
alter table subject_keys add constraint subject_keys_kind_check check (kind in ('candidate', 'person', 'outsider'));
