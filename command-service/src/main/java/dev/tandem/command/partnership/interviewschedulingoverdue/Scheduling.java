package dev.tandem.command.partnership.interviewschedulingoverdue;

import dev.tandem.command.decision.Fact;
import dev.tandem.command.partnership.Watched;
import dev.tandem.events.InterviewId;
import dev.tandem.events.application.SubmittalAccepted;
import dev.tandem.events.interview.InterviewCancelled;
import dev.tandem.events.interview.InterviewCompleted;
import dev.tandem.events.interview.InterviewScheduled;
import dev.tandem.events.partnership.InterviewSchedulingOverdue;
import java.util.HashSet;
import java.util.Set;

/**
 * The interview that was said yes to. One that is called off before any took place is owed again.
 *
 * @param watched the promise
 * @param open interviews that are to come
 * @param interviewed whether any took place
 */
record Scheduling(Watched<SubmittalAccepted> watched, Set<InterviewId> open, boolean interviewed) {

    Scheduling with(Watched<SubmittalAccepted> other) {
        return new Scheduling(other, open, interviewed);
    }

    Scheduling accepted(Fact<SubmittalAccepted> fact) {
        return open.isEmpty() && !interviewed ? with(watched.asked(fact)) : this;
    }

    Scheduling scheduled(Fact<InterviewScheduled> fact) {
        Set<InterviewId> more = new HashSet<>(open);
        more.add(fact.event().interview());
        return new Scheduling(watched.done(fact), Set.copyOf(more), interviewed);
    }

    Scheduling completed(Fact<InterviewCompleted> fact) {
        return new Scheduling(watched.done(fact), without(fact.event().interview()), true);
    }

    Scheduling cancelled(Fact<InterviewCancelled> fact) {
        Scheduling fewer = new Scheduling(watched, without(fact.event().interview()), interviewed);
        return fewer.open().isEmpty() && !interviewed && watched.asking() != null
                ? fewer.with(watched.with(watched.promise().asked(fact.occurredAt())))
                : fewer;
    }

    Scheduling ended(Fact<?> fact) {
        return with(watched.done(fact));
    }

    Scheduling dropped(Fact<?> fact) {
        return with(watched.dropped(fact));
    }

    Scheduling takenUp(Fact<?> fact) {
        return with(watched.takenUp(fact));
    }

    Scheduling overdue(InterviewSchedulingOverdue event) {
        return with(watched.overdue(event));
    }

    private Set<InterviewId> without(InterviewId interview) {
        Set<InterviewId> fewer = new HashSet<>(open);
        fewer.remove(interview);
        return Set.copyOf(fewer);
    }
}
