package dev.tandem.command.partnership.overdue;

import dev.tandem.agreement.Promise;
import dev.tandem.agreement.Promise.Deadline;
import dev.tandem.agreement.Subject;
import dev.tandem.agreement.promise.Promises;
import dev.tandem.command.deadline.api.Automation;
import dev.tandem.command.deadline.api.DeadlineSchedule;
import dev.tandem.command.decision.RecordedEvent;
import dev.tandem.events.Event;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps the deadlines of every promise, as its declaration says. */
public final class WhenPromisesRunThenLookInTime implements Automation {

    private static final Set<Class<? extends Event>> FOLLOWED = Promises.ALL.stream()
            .flatMap(promise -> promise.follows().stream())
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public Set<Class<? extends Event>> follows() {
        return FOLLOWED;
    }

    /** Candidates wait all the same. */
    @Override
    public Set<String> outliving() {
        return Promises.ALL.stream()
                .filter(Promise::neverRests)
                .map(promise -> RecordOverdue.kind(promise.kind()))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void sees(RecordedEvent<?> recorded, DeadlineSchedule schedule) {
        for (Promise<?> promise : Promises.ALL) {
            promise.deadlines(recorded.event()).forEach(deadline -> change(promise, deadline, recorded, schedule));
        }
    }

    private static void change(
            Promise<?> promise, Deadline deadline, RecordedEvent<?> recorded, DeadlineSchedule schedule) {
        String kind = RecordOverdue.kind(promise.kind());
        switch (deadline) {
            case Deadline.WhenDue(Subject subject) ->
                schedule.whenDue(check(promise, subject), recorded.occurredAt(), promise::target);
            case Deadline.SinceAgreed(Subject subject) ->
                schedule.whenDueAtTheEarliest(check(promise, subject), promise::target);
            case Deadline.Now(Subject subject) -> schedule.now(check(promise, subject));
            case Deadline.Again(String subject) -> schedule.again(kind, requisition(recorded.event()), subject);
            case Deadline.Done(String subject) ->
                schedule.done(kind, requisition(recorded.event()), subject, recorded.occurredAt());
        }
    }

    private static RecordOverdue check(Promise<?> promise, Subject subject) {
        return new RecordOverdue(
                subject.requisition(), promise.kind(), subject.application(), subject.candidate(), subject.key());
    }

    private static RequisitionId requisition(Event event) {
        return Tag.find(Tag.REQUISITION, event.tags()).map(RequisitionId::new).orElseThrow();
    }
}
