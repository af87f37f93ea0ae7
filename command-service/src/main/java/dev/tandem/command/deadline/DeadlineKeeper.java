package dev.tandem.command.deadline;

import dev.tandem.command.decision.RecordedEvent;
import dev.tandem.command.setaside.Faults;
import dev.tandem.command.setaside.SetAside;
import dev.tandem.command.setaside.Worker;
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
import dev.tandem.events.requisition.TermsApplied;
import dev.tandem.eventstore.log.EventStore;
import dev.tandem.eventstore.log.StoredEvent;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Keeps the deadlines from the events, in the store's order, each batch in one transaction with how far it has come: whatever
 * stops it, nothing is missed and nothing is counted twice. One instance keeps at a time, whoever holds the row.
 */
final class DeadlineKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineKeeper.class);
    private static final int BATCH = 1_000;

    private final EventStore store;
    private final RequisitionClocks clocks;
    private final Automations automations;
    private final Deadlines deadlines;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final InstantSource time;
    private final DeadlineSettings settings;
    private final DeadlineMeters meters;
    private final SetAside setAside;
    private final Set<Class<? extends Event>> followed = new HashSet<>();
    private final Set<String> names;

    DeadlineKeeper(
            EventStore store,
            RequisitionClocks clocks,
            Automations automations,
            Deadlines deadlines,
            JdbcClient jdbc,
            TransactionOperations transactions,
            InstantSource time,
            DeadlineSettings settings,
            DeadlineMeters meters,
            SetAside setAside) {
        this.store = store;
        this.clocks = clocks;
        this.automations = automations;
        this.deadlines = deadlines;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.time = time;
        this.settings = settings;
        this.meters = meters;
        this.setAside = setAside;
        followed.addAll(automations.follows());
        followed.addAll(RequisitionClocks.types());
        names = followed.stream()
                .flatMap(type -> EventCatalog.namesOf(type).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Follows one batch of events. A requisition of which one cannot be handled is set aside, and not followed from then on, until an
     * operator wants it tried again.
     *
     * @return whether there may be more at once
     * @throws DeadlineUnderWayException if the deadlines cannot be changed at this moment; nothing was done
     */
    boolean follow() {
        setAside.toRetry(Worker.DEADLINE_SCHEDULE).forEach(this::followAnew);
        setAside.toRetry(Worker.DEADLINE).forEach(this::lookAgain);
        try {
            return Boolean.TRUE.equals(
                    transactions.execute(_ -> lock().map(this::followAfter).orElse(false)));
        } catch (DeadlineUnderWayException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError failed) {
            if (!Faults.liesWithTheItem(failed)) {
                throw failed;
            }
            LOG.warn("a batch of events cannot be followed; following them one by one", failed);
            store.read(position(), BATCH).forEach(this::followAlone);
            return true;
        }
    }

    /** How far the events have been followed. */
    long position() {
        return jdbc.sql("select position from clock_keeper").query(Long.class).single();
    }

    private Optional<Long> lock() {
        return jdbc.sql("select position from clock_keeper for update skip locked")
                .query(Long.class)
                .optional();
    }

    private boolean followAfter(long position) {
        List<StoredEvent> batch = store.read(position, BATCH);
        if (batch.isEmpty()) {
            return false;
        }
        apply(batch);
        moveTo(batch.getLast().position());
        return batch.size() == BATCH;
    }

    /** One event, if it is the next; if it cannot be handled, its requisition is set aside. */
    private void followAlone(StoredEvent event) {
        try {
            alone(event, () -> apply(List.of(event)));
        } catch (DeadlineUnderWayException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError failed) {
            if (!Faults.liesWithTheItem(failed)) {
                throw failed;
            }
            LOG.error(
                    "event {} ({}) cannot be followed: {} is set aside, its deadlines stand still",
                    event.position(),
                    event.type(),
                    subject(event),
                    failed);
            alone(
                    event,
                    () -> setAside.add(
                            Worker.DEADLINE_SCHEDULE, subject(event), event.position(), event.type(), failed));
        }
    }

    private void alone(StoredEvent event, Runnable handling) {
        transactions.executeWithoutResult(
                _ -> lock().filter(position -> position == event.position() - 1).ifPresent(_ -> {
                    handling.run();
                    moveTo(event.position());
                }));
    }

    /** All that was stored of what was set aside, up to where the others are. */
    private void followAnew(String subject) {
        try {
            transactions.executeWithoutResult(_ -> lock().ifPresent(position -> {
                setAside.remove(Worker.DEADLINE_SCHEDULE, subject);
                clocks.changed(new RequisitionId(subject));
                apply(clocks.events(new RequisitionId(subject), followed).stream()
                        .filter(event -> event.position() <= position)
                        .toList());
                LOG.info("{} is followed again", subject);
            }));
        } catch (DeadlineUnderWayException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError failed) {
            if (!Faults.liesWithTheItem(failed)) {
                throw failed;
            }
            LOG.error("{} cannot be followed yet", subject, failed);
            setAside.failedAgain(Worker.DEADLINE_SCHEDULE, subject, failed);
        }
    }

    /** A deadline that was set aside is looked at once more, at once. */
    private void lookAgain(String place) {
        transactions.executeWithoutResult(_ -> {
            deadlines.lookAgain(List.of(place), time.instant());
            setAside.remove(Worker.DEADLINE, place);
        });
    }

    private void apply(List<StoredEvent> batch) {
        Set<String> aside = setAside.subjects(Worker.DEADLINE_SCHEDULE);
        var now = time.instant();
        ScheduleChanges changes = new ScheduleChanges(clocks, settings, now, automations.outliving());
        batch.stream()
                .filter(stored -> names.contains(stored.type()) && !aside.contains(subject(stored)))
                .forEach(stored -> see(stored, changes));
        List<String> forgotten = deadlines.apply(changes, now);
        forgotten.forEach(meters::forgotten);
        if (!forgotten.isEmpty()) {
            Set<String> gone = setAside.subjects(Worker.DEADLINE);
            forgotten.stream().filter(gone::contains).forEach(place -> setAside.remove(Worker.DEADLINE, place));
        }
    }

    private void moveTo(long position) {
        jdbc.sql("update clock_keeper set position = ?").param(position).update();
    }

    /** The requisition that it is about, by its tags: also of an event that cannot be read. */
    private static String subject(StoredEvent event) {
        return Tag.findStored(Tag.REQUISITION, event.tags()).orElse("none");
    }

    private void see(StoredEvent stored, ScheduleChanges changes) {
        RecordedEvent<?> recorded = clocks.recorded(stored);
        changes.causedBy(stored.metadata().getOrDefault(EventMetadata.CORRELATION_ID, ""));
        if (RequisitionClocks.types().contains(recorded.event().getClass())) {
            requisition(recorded.event())
                    .ifPresent(requisition -> clockChanged(stored, recorded, requisition, changes));
        }
        automations.see(recorded, changes);
    }

    private void clockChanged(
            StoredEvent stored, RecordedEvent<?> recorded, RequisitionId requisition, ScheduleChanges changes) {
        clocks.changed(requisition);
        switch (recorded.event()) {
            case SlaAgreed _ -> {
                changes.again(requisition.value());
                seeWhatCameBefore(stored, recorded, requisition, changes);
            }
            case TermsApplied applied -> {
                changes.again(requisition.value());
                if (applied.house() != null) {
                    seeWhatCameBefore(stored, recorded, requisition, changes);
                }
            }
            case RequisitionResumed _, RequisitionReopened _ -> changes.again(requisition.value());
            case RequisitionFilled _ -> changes.ended(requisition, recorded.occurredAt());
            case RequisitionCancelled _ -> changes.ended(requisition, recorded.occurredAt());
            default -> {}
        }
    }

    /** With the first agreement, what was asked for before it begins to count. */
    private void seeWhatCameBefore(
            StoredEvent stored, RecordedEvent<?> recorded, RequisitionId requisition, ScheduleChanges changes) {
        var agreements = clocks.of(requisition).agreements();
        if (agreements.getFirst().at().equals(recorded.occurredAt())) {
            clocks.events(requisition, automations.follows()).stream()
                    .filter(earlier -> earlier.position() < stored.position())
                    .forEach(earlier -> automations.see(clocks.recorded(earlier), changes));
        }
    }

    private static Optional<RequisitionId> requisition(Event event) {
        return Tag.find(Tag.REQUISITION, event.tags()).map(RequisitionId::new);
    }
}
