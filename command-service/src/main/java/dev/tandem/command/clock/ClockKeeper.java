package dev.tandem.command.clock;

import dev.tandem.command.decision.RecordedEvent;
import dev.tandem.command.store.EventMetadata;
import dev.tandem.events.Event;
import dev.tandem.events.EventCatalog;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import dev.tandem.events.requisition.RequisitionCancelled;
import dev.tandem.events.requisition.RequisitionFilled;
import dev.tandem.events.requisition.RequisitionReopened;
import dev.tandem.events.requisition.RequisitionResumed;
import dev.tandem.events.requisition.SlaAgreed;
import dev.tandem.eventstore.log.EventStore;
import dev.tandem.eventstore.log.StoredEvent;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Keeps the agenda from the events, in the store's order, each batch in one transaction with how far it has come: whatever
 * stops it, nothing is missed and nothing is counted twice. One instance keeps at a time, whoever holds the row.
 */
final class ClockKeeper {

    private static final int BATCH = 1_000;

    private final EventStore store;
    private final RequisitionClocks clocks;
    private final Automations automations;
    private final DueChecks agenda;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final InstantSource time;
    private final ClockSettings settings;
    private final ClockMeters meters;
    private final Set<Class<? extends Event>> followed = new HashSet<>();
    private final Set<String> names;

    ClockKeeper(
            EventStore store,
            RequisitionClocks clocks,
            Automations automations,
            DueChecks agenda,
            JdbcClient jdbc,
            TransactionOperations transactions,
            InstantSource time,
            ClockSettings settings,
            ClockMeters meters) {
        this.store = store;
        this.clocks = clocks;
        this.automations = automations;
        this.agenda = agenda;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.time = time;
        this.settings = settings;
        this.meters = meters;
        followed.addAll(automations.follows());
        followed.addAll(RequisitionClocks.types());
        names = followed.stream()
                .flatMap(type -> EventCatalog.namesOf(type).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Follows one batch of events.
     *
     * @return whether there may be more at once
     * @throws CheckUnderWayException if the agenda cannot be changed at this moment; nothing was done
     */
    boolean follow() {
        return Boolean.TRUE.equals(
                transactions.execute(_ -> jdbc.sql("select position from clock_keeper for update skip locked")
                        .query(Long.class)
                        .optional()
                        .map(this::followAfter)
                        .orElse(false)));
    }

    /** How far the events have been followed. */
    long position() {
        return jdbc.sql("select position from clock_keeper").query(Long.class).single();
    }

    private boolean followAfter(long position) {
        List<StoredEvent> batch = store.read(position, BATCH);
        if (batch.isEmpty()) {
            return false;
        }
        var now = time.instant();
        AgendaChanges changes = new AgendaChanges(clocks::of, settings, now);
        batch.stream().filter(stored -> names.contains(stored.type())).forEach(stored -> see(stored, changes));
        agenda.apply(changes, now, meters::forgotten);
        jdbc.sql("update clock_keeper set position = ?")
                .param(batch.getLast().position())
                .update();
        return batch.size() == BATCH;
    }

    private void see(StoredEvent stored, AgendaChanges changes) {
        RecordedEvent<?> recorded = clocks.recorded(stored);
        changes.causedBy(stored.metadata().getOrDefault(EventMetadata.CORRELATION_ID, ""));
        if (RequisitionClocks.types().contains(recorded.event().getClass())) {
            requisition(recorded.event())
                    .ifPresent(requisition -> clockChanged(stored, recorded, requisition, changes));
        }
        automations.see(recorded, changes);
    }

    private void clockChanged(
            StoredEvent stored, RecordedEvent<?> recorded, RequisitionId requisition, AgendaChanges changes) {
        clocks.changed(requisition);
        switch (recorded.event()) {
            case SlaAgreed _ -> {
                changes.again(requisition.value());
                seeWhatCameBefore(stored, recorded, requisition, changes);
            }
            case RequisitionResumed _, RequisitionReopened _ -> changes.again(requisition.value());
            case RequisitionFilled _ -> changes.done(requisition.value(), recorded.occurredAt());
            case RequisitionCancelled _ -> changes.done(requisition.value(), recorded.occurredAt());
            default -> {}
        }
    }

    /** With the first agreement, what was asked for before it begins to count. */
    private void seeWhatCameBefore(
            StoredEvent stored, RecordedEvent<?> recorded, RequisitionId requisition, AgendaChanges changes) {
        var agreements = clocks.of(requisition).agreements();
        if (agreements.getFirst().at().equals(recorded.occurredAt())) {
            clocks.events(requisition, automations.follows()).stream()
                    .filter(earlier -> earlier.position() < stored.position())
                    .forEach(earlier -> automations.see(clocks.recorded(earlier), changes));
        }
    }

    private static Optional<RequisitionId> requisition(Event event) {
        return event.tags().stream()
                .filter(tag -> tag.key().equals(Tag.REQUISITION))
                .map(tag -> new RequisitionId(tag.value()))
                .findFirst();
    }
}
