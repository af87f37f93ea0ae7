-- How far the relay has brought the facts to Kafka. One row a topic; written by the one active relay after each
-- committed Kafka transaction, so it may lag behind the topic by the last batch, but never runs ahead of it.
create table relay_checkpoint (
    topic        text        primary key,
    -- Kafka's own id of the topic: another id under the same name is another, empty topic, which is filled from the beginning.
    topic_id     text        not null,
    position     bigint      not null,
    -- Per partition the offset behind the last record sent. If the topic ends before that, the broker has lost records.
    end_offsets  bigint[]    not null,
    -- While position is below this, facts are sent a second time on purpose, whatever stands on the topic already.
    resend_until bigint      not null default 0,
    -- Grows whenever another relay takes over or a second sending is asked for; who has an older one steps down.
    term         bigint      not null default 1,
    updated_at   timestamptz not null default now()
);
