-- What was refused to people, and which texts about people they read: for auditors, for as long as is configured. No word of any text, and addresses
-- sealed with the key of whom they are about.
create table refused_commands (
    id             bigint      generated always as identity primary key,
    refused_at     timestamptz not null default now(),
    person         text        collate "C" not null,
    roles          text[]      not null,
    command        text        not null,
    rule           text        not null,
    requisition    text        collate "C",
    application    text        collate "C",
    candidate      text        collate "C",
    correlation_id text        not null,
    request_id     text,
    client_address text
);
create index refused_on_requisition on refused_commands (requisition, id);
create index refused_to_person on refused_commands (person, id);
create index refused_by_age on refused_commands (refused_at);

create table readings (
    id             bigint      generated always as identity primary key,
    read_at        timestamptz not null default now(),
    person         text        collate "C" not null,
    roles          text[]      not null,
    -- What the texts belong to, such as FEEDBACK, and by which role or relation each was opened.
    things         text[]      not null,
    allowed_by     text[]      not null,
    about_kind     text        collate "C" not null,
    about          text        collate "C" not null,
    requisition    text        collate "C",
    correlation_id text        not null,
    request_id     text,
    client_address text
);
create index read_on_requisition on readings (requisition, id);
create index read_about on readings (about, id);
create index read_by on readings (person, id);
create index read_by_age on readings (read_at);
