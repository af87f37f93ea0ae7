-- A generation that another of the same version has taken over from stands still: a query that began on it may still read it, and
-- must not see more there than the next one finds in the new rows. One of an older version goes on, for instances that still have
-- that version.
alter table projection.generation add column replaced boolean not null default false;
