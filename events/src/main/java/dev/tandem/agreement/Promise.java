package dev.tandem.agreement;

import dev.tandem.agreement.Reckoning.Due;
import dev.tandem.events.Event;
import dev.tandem.events.partnership.OverdueEvent;
import dev.tandem.events.requisition.SlaTerms;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One promise of the service agreement, told once: what asks for it, what keeps it, what makes it pointless, what asks again, who
 * owes it and how long they have. From this follow the check that records a breach, the schedule of deadlines, the commands that
 * stop a clock, the obligations in queues, inboxes, boards and metrics, and the table in METRICS.md.
 *
 * <p>Most are {@linkplain DeclaredPromise declared}; a few keep a small fold of their own.
 *
 * @param <L> what is known of it on one application, or on one requisition
 */
public interface Promise<L extends Ledger> {

    /** Which promise. */
    PromiseKind kind();

    /** Whose events it follows: those of one application, or of the requisition as a whole. */
    Scope scope();

    /** The types of events that it follows. */
    Set<Class<? extends Event>> follows();

    /** Which of them may end or put off what is owed: whoever records one of these races with the clock. */
    Set<Class<? extends Event>> stoppedBy();

    /** Before anything happened. */
    L none();

    /** What is known after an event of its scope that occurred then; the same if it is not one that it follows. */
    L after(L ledger, Event event, Instant at);

    /** The type of its ledger, for whoever stores it. */
    Class<L> ledgerType();

    /** How much time those terms allow; null if they promise nothing of the kind. */
    @Nullable
    SlaTarget target(SlaTerms terms);

    /** What an event means for the schedule of deadlines. Rather too much than too little: a check decides on the events alone. */
    List<Deadline> deadlines(Event event);

    /** The type of event that says that it was broken. */
    Class<? extends OverdueEvent> overdueType();

    /** On which subject the event says that it was broken; null if the event is of another type. */
    @Nullable
    String subjectOf(OverdueEvent overdue);

    /** The event that says that it was broken. */
    OverdueEvent overdue(L ledger, Obligation broken, Due due, SlaClock clock);

    /** The types of events that {@link #broken} may record. */
    default Set<Class<? extends Event>> recorded() {
        return Set.of(overdueType());
    }

    /** All that is recorded when it was broken: that it was, and what follows from that by itself. */
    default List<Event> broken(L ledger, Obligation broken, Due due, SlaClock clock) {
        return List.of(overdue(ledger, broken, due, clock));
    }

    /** What people read of it. */
    Description description();

    /**
     * Whether it can be kept while the search is on hold. If so, what is due within a day of a hold's begin still is; else a hold
     * puts it off at once, for nobody is late with what they may not do.
     */
    default boolean keptOnHold() {
        return true;
    }

    /** Whether its time goes on on hold, after a handover and after the end of the search: candidates wait all the same. */
    default boolean neverRests() {
        return false;
    }

    /** Whether that counts on the record of one of the two sides: whoever is late with what does not blames no partner. */
    default boolean counts(Obligation obligation) {
        return true;
    }

    /** When what is owed is due, on that clock. */
    default Reckoning due(Obligation obligation, SlaClock clock) {
        return obligation.due(clock, keptOnHold(), this::target);
    }

    /** Whose events a promise follows. */
    enum Scope {
        REQUISITION,
        APPLICATION
    }

    /**
     * What it says in METRICS.md, each with the names of events in backquotes.
     *
     * @param starts what starts the clock
     * @param kept what keeps it
     * @param moot what makes it pointless
     */
    record Description(String starts, String kept, String moot) {}

    /** A change of the schedule of deadlines. */
    sealed interface Deadline {

        /** Look when the time runs out for what was asked for with the event. */
        record WhenDue(Subject subject) implements Deadline {}

        /** Look when the time could have run out at the earliest for what is counted from an agreement or from anything later. */
        record SinceAgreed(Subject subject) implements Deadline {}

        /** Look at once. */
        record Now(Subject subject) implements Deadline {}

        /** Look again at what is on the schedule already, on that subject and all below it. */
        record Again(String subject) implements Deadline {}

        /** Nothing is owed any more on that subject and all below it, unless it was due before. */
        record Done(String subject) implements Deadline {}
    }
}
