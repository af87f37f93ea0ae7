-- With what the places of those who follow a list are sealed, so that nobody makes one up. One secret for all instances, drawn by the
-- first. Whoever replaces it has everybody start anew; nothing else is lost.
create schema live;

create table live.secret (
    only_one boolean primary key default true check (only_one),
    secret   bytea not null
);
