-- event_tags is filled after the append, not by it: an event is stored, and its caller told, once its one row in events is
-- durable, tags and all. What event_tags adds is a way to find it fast, and that can follow a moment later, by many events at
-- once and beside the next appends.
--
-- So nobody reads event_tags alone. It is complete up to the position below; what comes after is looked at event by event.
create table event_tags_head (
    position bigint not null
);
create unique index only_one_head on event_tags_head ((true));
insert into event_tags_head select coalesce(max(position), 0) from events;

-- Every tag of every event, whether event_tags has it yet or not. A statement sees one snapshot, hence each exactly once.
create view tags_of_events as
    select tag, type, position from event_tags
    where position <= (select h.position from event_tags_head h)
    union all
    select t.tag collate "C", e.type collate "C", e.position
    from events e cross join unnest(e.tags) as t(tag)
    where e.position > (select h.position from event_tags_head h);

-- Brings event_tags on by so many events at most, and gives the position that it is complete up to. Does nothing while another
-- does it: nobody ever waits for it.
create function tag_events(most int) returns bigint language plpgsql as $$
declare
    tagged bigint;
    goal bigint;
begin
    select position into tagged from event_tags_head for update skip locked;
    if not found then
        return (select position from event_tags_head);
    end if;
    select least(coalesce(max(e.position), 0), tagged + most) into goal from events e;
    if goal <= tagged then
        return tagged;
    end if;
    begin
        insert into event_tags (tag, type, position)
        select t.tag, e.type, e.position from events e cross join unnest(e.tags) as t(tag)
        where e.position > tagged and e.position <= goal
        order by t.tag collate "C", e.type collate "C";
    exception when unique_violation then
        -- An instance of an older version writes beside us, and the tags of its events with them.
        insert into event_tags (tag, type, position)
        select t.tag, e.type, e.position from events e cross join unnest(e.tags) as t(tag)
        where e.position > tagged and e.position <= goal
        on conflict do nothing;
    end;
    update event_tags_head set position = goal;
    return goal;
end $$;

-- As in V1, but for the tags: what it appends has its tags only in its rows. It first brings event_tags on, so that conditions
-- rarely have to look at events one by one; that they do where they must, is what keeps them right.
create or replace function append_events(
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
    perform tag_events(10000);

    select coalesce(array_agg(distinct p.append), '{}') into duplicate
    from unnest(p_append, p_id) p(append, id) join events e on e.id = p.id;

    select coalesce(array_agg(distinct c.append), '{}') into conflicting
    from unnest(c_append, c_after, c_tags, c_types, c_unchecked) c(append, after, tags, types, unchecked)
    where (c.unchecked or not fenced) and case
        when c.tags = '' then exists (
            select from events e where e.position > c.after
            and (c.types = '' or e.type = any (string_to_array(c.types, chr(31)))))
        when strpos(c.tags, chr(31)) > 0 then exists (
            select from tags_of_events t join events e on e.position = t.position
            where t.tag = split_part(c.tags, chr(31), 1) and t.position > c.after
            and (c.types = '' or t.type = any (string_to_array(c.types, chr(31))))
            and e.tags @> string_to_array(c.tags, chr(31)))
        when c.types = '' then exists (
            select from tags_of_events t where t.tag = c.tags and t.position > c.after)
        else exists (
            select from tags_of_events t where t.tag = c.tags and t.position > c.after
            and t.type = any (string_to_array(c.types, chr(31))))
    end;

    select head + count(*) into stored from unnest(p_append) p(append)
    where p.append <> all (conflicting || duplicate);

    if stored > head then
        insert into events (position, id, type, version, payload, metadata, occurred_at, recorded_at, tags)
        select head + row_number() over (order by p.ordinal), p.id, p.type, p.version, p.payload, p.metadata::jsonb,
            timestamptz 'epoch' + p.occurred_us * interval '1 microsecond', recorded, string_to_array(p.tags, chr(31))
        from unnest(p_append, p_id, p_type, p_version, p_payload, p_metadata, p_occurred_us, p_tags)
            with ordinality p(append, id, type, version, payload, metadata, occurred_us, tags, ordinal)
        where p.append <> all (conflicting || duplicate);
        perform pg_notify('events', stored::text);
    end if;
end $$;
