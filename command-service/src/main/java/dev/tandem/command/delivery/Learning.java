package dev.tandem.command.delivery;

import dev.tandem.command.dispatch.EventCodec;
import dev.tandem.events.Event;
import dev.tandem.events.EventCatalog;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.integration.WebhookPaused;
import dev.tandem.events.integration.WebhookResumed;
import dev.tandem.events.integration.WebhookSecretRotated;
import dev.tandem.events.integration.WebhookSubscribed;
import dev.tandem.events.integration.WebhookUnsubscribed;
import dev.tandem.events.people.PersonDeparted;
import dev.tandem.events.people.PersonForgotten;
import dev.tandem.events.people.PersonIntroduced;
import dev.tandem.events.requisition.ConfidentialityChanged;
import dev.tandem.events.requisition.ReplacedForgotten;
import dev.tandem.events.requisition.RequisitionOpened;
import dev.tandem.eventstore.log.EventStore;
import dev.tandem.eventstore.log.StoredEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Learns from the log which webhooks there are, and what decides on what they are told: from whom searches are kept, and who has left. A
 * stretch and how far it has come are one transaction, of one instance at a time.
 */
final class Learning {

    private static final int AT_ONCE = 2_000;

    private static final Set<String> FOLLOWED = Stream.<Class<? extends Event>>of(
                    WebhookSubscribed.class,
                    WebhookSecretRotated.class,
                    WebhookPaused.class,
                    WebhookResumed.class,
                    WebhookUnsubscribed.class,
                    RequisitionOpened.class,
                    ConfidentialityChanged.class,
                    ReplacedForgotten.class,
                    PersonDeparted.class,
                    PersonForgotten.class,
                    PersonIntroduced.class)
            .flatMap(type -> EventCatalog.namesOf(type).stream())
            .collect(Collectors.toUnmodifiableSet());

    private final EventStore store;
    private final EventCodec codec;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Learning(EventStore store, EventCodec codec, JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.codec = codec;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Up to where it has been learned. */
    long position() {
        return jdbc.sql("select position from webhook_state").query(Long.class).single();
    }

    /**
     * One stretch.
     *
     * @return whether there was one, and there may be more
     */
    boolean further() {
        return Boolean.TRUE.equals(transaction.execute(_ -> stretch()));
    }

    private boolean stretch() {
        Optional<Long> position = jdbc.sql("select position from webhook_state for update skip locked")
                .query(Long.class)
                .optional();
        List<StoredEvent> events = position.map(at -> store.read(at, AT_ONCE)).orElse(List.of());
        if (events.isEmpty()) {
            return false; // or another instance is at it
        }
        events.stream().filter(event -> FOLLOWED.contains(event.type())).forEach(this::learn);
        jdbc.sql("update webhook_state set position = ?")
                .param(events.getLast().position())
                .update();
        return true;
    }

    private void learn(StoredEvent stored) {
        Event event = stored.decoded(Event.class, one -> codec.read(one.type(), one.version(), one.payload()));
        switch (event) {
            case WebhookSubscribed one -> subscribe(one, stored.position());
            case WebhookSecretRotated one ->
                jdbc.sql("update webhooks set secret = ?, former_until = ? where webhook = ?")
                        .params(
                                one.secret(),
                                time(one.formerUntil()),
                                one.webhook().value())
                        .update();
            case WebhookPaused one ->
                jdbc.sql("update webhook_lines set paused_at = ? where webhook = ? and key = ?")
                        .params(time(stored.occurredAt()), one.webhook().value(), one.partitionKey())
                        .update();
            case WebhookResumed one -> resume(one);
            case WebhookUnsubscribed one -> unsubscribe(one.webhook().value());
            case RequisitionOpened one -> keep(one.requisition(), one.confidential() != null, one.replaces() != null);
            case ConfidentialityChanged one ->
                keep(one.requisition(), one.confidential() != null, kept(one.requisition(), "replaces"));
            case ReplacedForgotten one -> keep(one.requisition(), kept(one.requisition(), "confidential"), false);
            case PersonDeparted one -> departed(one.person(), true);
            case PersonForgotten one -> departed(one.person(), true);
            case PersonIntroduced one -> departed(one.person(), false);
            default -> throw new IllegalStateException(stored + " is not followed");
        }
    }

    private void subscribe(WebhookSubscribed one, long at) {
        String[] types =
                one.types().stream().flatMap(type -> names(type).stream()).toArray(String[]::new);
        String[] requisitions =
                one.requisitions().stream().map(RequisitionId::value).toArray(String[]::new);
        jdbc.sql("""
                        insert into webhooks (webhook, owner, url, types, requisitions, form, secret, position)
                        values (?, ?, ?, ?, ?, ?, 1, ?)""")
                .params(
                        one.webhook().value(),
                        one.owner().value(),
                        one.url(),
                        types,
                        requisitions,
                        one.form().name(),
                        one.after() == null ? at : Math.min(one.after(), at))
                .update();
    }

    /** A type may have been stored under another name before. */
    private static List<String> names(String type) {
        @Nullable Class<? extends Event> known = EventCatalog.find(EventCatalog.NAMESPACE + "." + type);
        return known == null ? List.of(EventCatalog.NAMESPACE + "." + type) : EventCatalog.namesOf(known);
    }

    private void resume(WebhookResumed one) {
        String webhook = one.webhook().value();
        @Nullable Long after = one.after();
        if (after != null) {
            jdbc.sql("delete from webhook_deliveries where webhook = ?")
                    .param(webhook)
                    .update();
            jdbc.sql("update webhook_lines set waiting = 0 where webhook = ?")
                    .param(webhook)
                    .update();
            jdbc.sql("update webhooks set position = least(position, ?) where webhook = ?")
                    .params(after, webhook)
                    .update();
        }
        jdbc.sql("""
                        update webhook_lines set paused_at = null, failing_since = null, attempts = 0, next_at = :now
                        where webhook = :webhook and (cast(:key as text) is null or key = :key)""")
                .param("now", time(clock.instant()))
                .param("webhook", webhook)
                .param("key", one.partitionKey())
                .update();
    }

    private void unsubscribe(String webhook) {
        for (String table : List.of("webhooks", "webhook_lines", "webhook_deliveries", "webhook_secrets")) {
            jdbc.sql("delete from " + table + " where webhook = ?")
                    .param(webhook)
                    .update();
        }
    }

    private boolean kept(RequisitionId requisition, String why) {
        return jdbc.sql("select " + why + " from webhook_kept where requisition = ?")
                .param(requisition.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private void keep(RequisitionId requisition, boolean confidential, boolean replaces) {
        jdbc.sql("delete from webhook_kept where requisition = ?")
                .param(requisition.value())
                .update();
        if (confidential || replaces) {
            jdbc.sql("insert into webhook_kept (requisition, confidential, replaces) values (?, ?, ?)")
                    .params(requisition.value(), confidential, replaces)
                    .update();
        }
    }

    private void departed(PersonId person, boolean departed) {
        jdbc.sql("update webhooks set departed = ? where owner = ?")
                .params(departed, person.value())
                .update();
    }

    private static Object time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
