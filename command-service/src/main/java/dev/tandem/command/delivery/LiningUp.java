package dev.tandem.command.delivery;

import dev.tandem.events.EventCatalog;
import dev.tandem.events.Tag;
import dev.tandem.events.TopicKey;
import dev.tandem.events.integration.IntegrationEvent;
import dev.tandem.eventstore.log.EventStore;
import dev.tandem.eventstore.log.StoredEvent;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lines up, for each webhook, the events that it takes: a stretch of the log and how far the webhook has come are one transaction, so that none is
 * missing and none is there twice, whatever crashes. Never beyond what was learned, so that what is lined up is judged by what came before it.
 */
final class LiningUp {

    private static final int AT_ONCE = 1_000;

    /** Of webhooks themselves none is told. */
    private static final Set<String> NEVER = EventCatalog.types().values().stream()
            .filter(IntegrationEvent.class::isAssignableFrom)
            .flatMap(type -> EventCatalog.namesOf(type).stream())
            .collect(Collectors.toUnmodifiableSet());

    private final EventStore store;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LiningUp(EventStore store, JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * A stretch for the webhook that is furthest behind.
     *
     * @return whether there was one
     */
    boolean further() {
        return Boolean.TRUE.equals(transaction.execute(_ -> stretch()));
    }

    private boolean stretch() {
        Optional<Webhook> behind = jdbc.sql("select " + Webhooks.COLUMNS + """
                         from webhooks w where w.position < (select s.position from webhook_state s)
                        order by w.position limit 1 for update skip locked""")
                .query(Webhooks::read)
                .optional();
        if (behind.isEmpty()) {
            return false;
        }
        Webhook webhook = behind.get();
        long learned =
                jdbc.sql("select position from webhook_state").query(Long.class).single();
        List<StoredEvent> events = store.read(webhook.position(), AT_ONCE).stream()
                .filter(event -> event.position() <= learned)
                .toList();
        if (events.isEmpty()) {
            return false; // this process has not heard of them yet
        }
        lineUp(webhook, events);
        jdbc.sql("update webhooks set position = ? where webhook = ?")
                .params(events.getLast().position(), webhook.webhook())
                .update();
        return true;
    }

    private void lineUp(Webhook webhook, List<StoredEvent> events) {
        List<String> keys = new ArrayList<>();
        List<Long> positions = new ArrayList<>();
        for (StoredEvent event : events) {
            List<Tag> tags = Tag.parseAll(event.tags());
            if (!NEVER.contains(event.type())
                    && webhook.takes(
                            event.type(), Tag.find(Tag.REQUISITION, tags).orElse(null))) {
                TopicKey.of(tags).ifPresent(key -> {
                    keys.add(key);
                    positions.add(event.position());
                });
            }
        }
        if (keys.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        with lined as (
                            insert into webhook_deliveries (webhook, key, position)
                            select :webhook, key, position from unnest(:keys, :positions) as one (key, position)
                            on conflict do nothing returning key)
                        insert into webhook_lines as line (webhook, key, waiting, next_at)
                        select :webhook, key, count(*), :now from lined group by key order by key
                        on conflict (webhook, key) do update set waiting = line.waiting + excluded.waiting,
                            next_at = case when line.failing_since is null then excluded.next_at else line.next_at end""")
                .param("webhook", webhook.webhook())
                .param("keys", keys.toArray(String[]::new))
                .param("positions", positions.toArray(Long[]::new))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
