package dev.tandem.agreement.promise;

import dev.tandem.agreement.Obligation;
import dev.tandem.agreement.Promise;
import dev.tandem.agreement.PromiseKind;
import dev.tandem.agreement.Reckoning.Due;
import dev.tandem.agreement.SlaClock;
import dev.tandem.agreement.SlaTarget;
import dev.tandem.events.Event;
import dev.tandem.events.debrief.DebriefRescheduled;
import dev.tandem.events.debrief.DebriefScheduled;
import dev.tandem.events.interview.RoundEnd;
import dev.tandem.events.interview.SchedulingParty;
import dev.tandem.events.partnership.DebriefMissed;
import dev.tandem.events.partnership.OverdueEvent;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.SlaTerms;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The panel owes the candidate a debrief after each round that ends with one, unless the hiring manager decides it before. */
final class Debrief extends AfterInterviews<DebriefMissed> {

    static final Promise<?> PROMISE = new Debrief();

    private Debrief() {
        super(
                PromiseKind.DEBRIEF,
                RoundEnd.DEBRIEF,
                DebriefMissed.class,
                missed -> missed.application().value());
    }

    @Override
    public Set<Class<? extends Event>> follows() {
        return with(super.follows(), DebriefScheduled.class, DebriefRescheduled.class);
    }

    @Override
    public Set<Class<? extends Event>> stoppedBy() {
        return with(super.stoppedBy(), DebriefRescheduled.class);
    }

    @Override
    public Loops after(Loops before, Event event, Instant at) {
        return switch (event) {
            case DebriefScheduled e -> before.startsAt(e.debrief(), e.startsAt());
            case DebriefRescheduled e -> moved(before, e, at);
            default -> super.after(before, event, at);
        };
    }

    /** A debrief that somebody else puts off is not late on the hiring manager's account. */
    private static Loops moved(Loops before, DebriefRescheduled event, Instant at) {
        @Nullable Instant planned = before.debriefs().get(event.debrief());
        Loops moved = before.startsAt(event.debrief(), event.startsAt());
        return planned == null || event.causedBy() == SchedulingParty.HIRING_MANAGER
                ? moved
                : moved.changed(owed -> owed.putOff(_ -> true, at, Duration.between(planned, event.startsAt())));
    }

    @Override
    public SlaTarget target(SlaTerms terms) {
        return new SlaTarget(terms.debriefAfterLastInterview(), terms.calendar());
    }

    @Override
    public OverdueEvent overdue(Loops ledger, Obligation broken, Due due, SlaClock clock) {
        return new DebriefMissed(
                Objects.requireNonNull(broken.subject().application()),
                broken.subject().requisition(),
                Objects.requireNonNull(broken.subject().candidate()),
                Objects.requireNonNull(broken.subject().interview()),
                clock.person(Side.HIRING_MANAGER, due.at()),
                due.since(),
                due.at());
    }

    @Override
    public Description description() {
        return new Description(
                "`InterviewCompleted` when none is left in the calendar, and the feedback of the round is in or overdue;"
                        + " `InterviewCancelled` if none is left and one took place since the last debrief;"
                        + " `CandidateReconsidered` if it was owed until the end",
                "`DebriefHeld`",
                "another interview, `RoundDecided`, a decision to hire, an offer, the end");
    }
}
