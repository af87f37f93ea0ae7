-- By which names the headers of the records on the topic go. 1: those of before CloudEvents' published extensions were taken; a relay
-- that knows others fills the topic anew, once.
alter table relay_checkpoint add column envelope int not null default 1;
