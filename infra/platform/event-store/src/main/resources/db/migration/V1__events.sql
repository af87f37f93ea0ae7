-- The truth: every fact of every hire, in one order.
--
-- position is assigned under an advisory lock that is held until the commit, so the order of positions is the order of
-- commits and has no gaps. Whoever has read up to a position has read everything before it, for ever: no reader needs to
-- look for events that were committed late. That is why position is neither a sequence nor an identity column.
create table events (
    position    bigint      not null primary key,
    id          uuid        not null unique,
    type        text        not null,
    version     text        not null,
    payload     bytea       not null,
    metadata    jsonb       not null,
    occurred_at timestamptz not null,
    recorded_at timestamptz not null,
    tags        text[]      not null
);

-- What a decision reads, it names by tag and type. Both lead the key, so a decision about a requisition of ten thousand
-- events touches the handful that it asks for. A B-tree, not GIN over events.tags: a conditional append asks "is there
-- anything newer", which a B-tree answers from one leaf. Compared byte by byte: nobody reads this in alphabetical order.
create table event_tags (
    tag      text   collate "C" not null,
    type     text   collate "C" not null,
    position bigint             not null,
    primary key (tag, type, position)
);

create function facts_never_change() returns trigger language plpgsql as $$
begin
    raise exception 'events are appended, never changed or removed' using errcode = 'object_not_in_prerequisite_state';
end $$;

create trigger facts_never_change before update or delete or truncate on events
    for each statement execute function facts_never_change();
create trigger facts_never_change before update or delete or truncate on event_tags
    for each statement execute function facts_never_change();

-- Appends a batch: several appends, each all or nothing, none touching another's condition, in one transaction.
--
-- p_*  the events of all appends, in order; p_append says to which append each belongs, p_occurred_us is in microseconds
--      since 1970, p_tags holds each event's tags as one text, separated by U+001F (arrays of arrays must be rectangular).
-- c_*  the conditions, one row for each criterion; an empty text means "any". If the head is still the caller's (p_fence is
--      the id of the event that the caller believes is last), only those marked c_unchecked are looked at: the caller has
--      checked the others against its memory.
--
-- Gives the head before this batch, whether it was the caller's, and which appends were refused; the others are stored from head + 1 on, in order.
-- Whoever listens on the channel "events" is told the new head.
--
-- Everything after the lock is a statement of its own, hence (volatile, read committed) has a snapshot of its own: it
-- sees what was committed while we waited. The same logic as one plain SQL statement would decide on a snapshot from
-- before the lock, and lose updates.
create function append_events(
    p_fence uuid,
    p_append int[], p_id uuid[], p_type text[], p_version text[], p_payload bytea[], p_metadata text[],
    p_occurred_us bigint[], p_tags text[],
    c_append int[], c_after bigint[], c_tags text[], c_types text[], c_unchecked boolean[],
    out head bigint, out fenced boolean, out recorded timestamptz, out conflicting int[], out duplicate int[]
) language plpgsql as $$
declare
    last_id uuid;
    stored bigint;
begin
    perform pg_advisory_xact_lock(7242);
    recorded := clock_timestamp();
    select e.position, e.id into head, last_id from events e order by e.position desc limit 1;
    head := coalesce(head, 0);
    fenced := p_fence is not distinct from last_id;

    select coalesce(array_agg(distinct p.append), '{}') into duplicate
    from unnest(p_append, p_id) p(append, id) join events e on e.id = p.id;

    select coalesce(array_agg(distinct c.append), '{}') into conflicting
    from unnest(c_append, c_after, c_tags, c_types, c_unchecked) c(append, after, tags, types, unchecked)
    where (c.unchecked or not fenced) and case
        when c.tags = '' then exists (
            select from events e where e.position > c.after
            and (c.types = '' or e.type = any (string_to_array(c.types, chr(31)))))
        when strpos(c.tags, chr(31)) > 0 then exists (
            select from event_tags t join events e on e.position = t.position
            where t.tag = split_part(c.tags, chr(31), 1) and t.position > c.after
            and (c.types = '' or t.type = any (string_to_array(c.types, chr(31))))
            and e.tags @> string_to_array(c.tags, chr(31)))
        when c.types = '' then exists (
            select from event_tags t where t.tag = c.tags and t.position > c.after)
        else exists (
            select from event_tags t where t.tag = c.tags and t.position > c.after
            and t.type = any (string_to_array(c.types, chr(31))))
    end;

    with kept as (
        insert into events (position, id, type, version, payload, metadata, occurred_at, recorded_at, tags)
        select head + row_number() over (order by p.ordinal), p.id, p.type, p.version, p.payload, p.metadata::jsonb,
            timestamptz 'epoch' + p.occurred_us * interval '1 microsecond', recorded, string_to_array(p.tags, chr(31))
        from unnest(p_append, p_id, p_type, p_version, p_payload, p_metadata, p_occurred_us, p_tags)
            with ordinality p(append, id, type, version, payload, metadata, occurred_us, tags, ordinal)
        where p.append <> all (conflicting || duplicate)
        returning position, type, tags
    ), tagged as (
        insert into event_tags (tag, type, position) select unnest(k.tags), k.type, k.position from kept k
    )
    select max(k.position) into stored from kept k;

    if stored is not null then
        perform pg_notify('events', stored::text);
    end if;
end $$;
