package dev.tandem.command.retention;

import dev.tandem.command.dispatch.EventCodec;
import dev.tandem.events.Event;
import dev.tandem.events.EventCatalog;
import dev.tandem.events.Tag;
import dev.tandem.events.application.ApplicantDeclined;
import dev.tandem.events.application.ApplicationClosed;
import dev.tandem.events.application.ApplicationForgotten;
import dev.tandem.events.application.ApplicationReceived;
import dev.tandem.events.application.CandidateReconsidered;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.application.CandidateWithdrew;
import dev.tandem.events.candidate.CandidateForgotten;
import dev.tandem.events.candidate.CandidateRegistered;
import dev.tandem.events.candidate.CandidatesMerged;
import dev.tandem.events.candidate.LegalHoldPlaced;
import dev.tandem.events.candidate.LegalHoldReleased;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.hire.HireFellThrough;
import dev.tandem.events.hire.HireLeft;
import dev.tandem.events.requisition.RequisitionAmended;
import dev.tandem.events.requisition.RequisitionOpened;
import dev.tandem.eventstore.log.EventStore;
import dev.tandem.eventstore.log.StoredEvent;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Follows the log into the tables that proposals are read from. A stretch and how far it has come are one transaction, of one instance at a
 * time: a crash leaves no gap.
 */
final class Following {

    private static final int AT_ONCE = 1_000;

    /** Outcomes by the events that bring them about. Whoever was hired is kept until they have left. */
    private static final Map<Class<? extends Event>, Optional<Outcome>> OUTCOMES = Map.of(
            ApplicantDeclined.class, Optional.of(Outcome.DECLINED),
            ApplicationClosed.class, Optional.of(Outcome.CLOSED),
            CandidateRejected.class, Optional.of(Outcome.REJECTED),
            CandidateWithdrew.class, Optional.of(Outcome.WITHDRAWN),
            HireFellThrough.class, Optional.of(Outcome.FELL_THROUGH),
            HireLeft.class, Optional.of(Outcome.LEFT),
            CandidateHired.class, Optional.empty(),
            CandidateReconsidered.class, Optional.empty());

    private static final Set<String> FOLLOWED = Stream.concat(
                    OUTCOMES.keySet().stream(),
                    Stream.of(
                            ApplicationReceived.class,
                            CandidateSubmitted.class,
                            ApplicationForgotten.class,
                            CandidateRegistered.class,
                            CandidateForgotten.class,
                            CandidatesMerged.class,
                            LegalHoldPlaced.class,
                            LegalHoldReleased.class,
                            RequisitionOpened.class,
                            RequisitionAmended.class))
            .flatMap(type -> EventCatalog.namesOf(type).stream())
            .collect(Collectors.toUnmodifiableSet());

    private final EventStore store;
    private final EventCodec codec;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Following(EventStore store, EventCodec codec, JdbcClient jdbc, TransactionTemplate transaction) {
        this.store = store;
        this.codec = codec;
        this.jdbc = jdbc;
        this.transaction = transaction;
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
        Optional<Long> position = jdbc.sql("select position from retention_state for update skip locked")
                .query(Long.class)
                .optional();
        if (position.isEmpty()) {
            return false; // another instance is at it
        }
        List<StoredEvent> events = store.read(position.get(), AT_ONCE);
        if (events.isEmpty()) {
            return false;
        }
        events.stream().filter(event -> FOLLOWED.contains(event.type())).forEach(this::follow);
        jdbc.sql("update retention_state set position = ?")
                .param(events.getLast().position())
                .update();
        return true;
    }

    private void follow(StoredEvent stored) {
        Event event = stored.decoded(Event.class, one -> codec.read(one.type(), one.version(), one.payload()));
        Instant at = stored.occurredAt();
        switch (event) {
            case CandidateRegistered one ->
                jdbc.sql("""
                                insert into retention_candidates (candidate, survivor, since) values (?, ?, ?)
                                on conflict do nothing""")
                        .params(one.candidate().value(), one.candidate().value(), at.atOffset(ZoneOffset.UTC))
                        .update();
            case CandidateForgotten one -> forget(one.candidate().value());
            case CandidatesMerged one ->
                jdbc.sql(
                                "update retention_candidates set survivor = ?, held = ? where candidate = any (?) or candidate = ?")
                        .params(
                                one.candidate().value(),
                                one.held(),
                                one.aliases().stream()
                                        .map(alias -> alias.value())
                                        .toArray(String[]::new),
                                one.candidate().value())
                        .update();
            case LegalHoldPlaced one -> hold(one.candidate().value(), true);
            case LegalHoldReleased one -> hold(one.candidate().value(), false);
            case RequisitionOpened one -> place(one.requisition().value(), one.location());
            case RequisitionAmended one ->
                place(one.requisition().value(), one.now().location());
            case ApplicationReceived _, CandidateSubmitted _ -> begin(stored, at);
            case ApplicationForgotten _ -> {}
            default -> end(stored, OUTCOMES.get(event.getClass()), at);
        }
    }

    private void forget(String candidate) {
        jdbc.sql("delete from retention_candidates where candidate = ?")
                .param(candidate)
                .update();
        jdbc.sql("delete from retention_applications where candidate = ?")
                .param(candidate)
                .update();
    }

    private void hold(String candidate, boolean held) {
        jdbc.sql("update retention_candidates set held = ? where candidate = ?")
                .params(held, candidate)
                .update();
    }

    private void place(String requisition, String location) {
        jdbc.sql("""
                        insert into retention_places (requisition, location) values (?, ?)
                        on conflict (requisition) do update set location = excluded.location""").params(requisition, location).update();
    }

    private void begin(StoredEvent stored, Instant at) {
        jdbc.sql("""
                        insert into retention_applications (application, candidate, requisition, since) values (?, ?, ?, ?)
                        on conflict do nothing""")
                .params(
                        tag(stored, Tag.APPLICATION),
                        tag(stored, Tag.CANDIDATE),
                        tag(stored, Tag.REQUISITION),
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void end(StoredEvent stored, @Nullable Optional<Outcome> outcome, Instant at) {
        @Nullable
        String named = outcome == null ? null : outcome.map(Outcome::name).orElse(null);
        jdbc.sql("update retention_applications set outcome = :outcome, since = :at where application = :application")
                .param("outcome", named)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("application", tag(stored, Tag.APPLICATION))
                .update();
    }

    private static String tag(StoredEvent stored, String key) {
        return Tag.findStored(key, stored.tags()).orElse("");
    }
}
