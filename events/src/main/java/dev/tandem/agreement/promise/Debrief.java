package dev.tandem.agreement.promise;

import dev.tandem.agreement.ApplicationEnds;
import dev.tandem.agreement.Ledger;
import dev.tandem.agreement.Obligation;
import dev.tandem.agreement.Obligations;
import dev.tandem.agreement.Promise;
import dev.tandem.agreement.PromiseKind;
import dev.tandem.agreement.Reckoning.Due;
import dev.tandem.agreement.SlaClock;
import dev.tandem.agreement.SlaTarget;
import dev.tandem.agreement.Subject;
import dev.tandem.events.DebriefId;
import dev.tandem.events.Event;
import dev.tandem.events.InterviewId;
import dev.tandem.events.OfApplication;
import dev.tandem.events.application.ApplicationClosed;
import dev.tandem.events.application.ApplicationReceived;
import dev.tandem.events.application.CandidateReconsidered;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.application.CandidateWithdrew;
import dev.tandem.events.debrief.DebriefHeld;
import dev.tandem.events.debrief.DebriefRescheduled;
import dev.tandem.events.debrief.DebriefScheduled;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.interview.InterviewCancelled;
import dev.tandem.events.interview.InterviewCompleted;
import dev.tandem.events.interview.InterviewScheduled;
import dev.tandem.events.interview.SchedulingParty;
import dev.tandem.events.offer.OfferExtended;
import dev.tandem.events.partnership.DebriefMissed;
import dev.tandem.events.partnership.OverdueEvent;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.SlaTerms;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The panel owes the candidate a debrief after the last interview of each loop. A loop ends when its last open interview is
 * completed or cancelled; an interview that is scheduled before the debrief opens it again, and one that never took place asks
 * for nothing.
 */
final class Debrief extends FoldedPromise<Debrief.Loops, DebriefMissed> {

    static final Promise<?> PROMISE = new Debrief();

    private Debrief() {
        super(
                PromiseKind.DEBRIEF,
                Scope.APPLICATION,
                Loops.class,
                new Loops(Obligations.NONE, Set.of(), null, Map.of()),
                DebriefMissed.class,
                missed -> missed.application().value());
    }

    /**
     * The interview loops of an application.
     *
     * @param interviews those that are to come
     * @param last the last one that took place since the last debrief; null: none
     * @param debriefs when the debriefs are to begin
     */
    record Loops(
            Obligations obligations,
            Set<InterviewId> interviews,
            @Nullable InterviewId last,
            Map<DebriefId, Instant> debriefs)
            implements Ledger {

        Loops with(Obligations changed) {
            return new Loops(changed, interviews, last, debriefs);
        }

        Loops startsAt(DebriefId debrief, Instant at) {
            Map<DebriefId, Instant> more = new LinkedHashMap<>(debriefs);
            more.put(debrief, at);
            return new Loops(obligations, interviews, last, more);
        }

        Loops asksIfOver(OfApplication event, Instant at) {
            return interviews.isEmpty() && last != null
                    ? with(obligations.asked(Obligation.asked(Subject.of(event, last), Side.HIRING_MANAGER, at)))
                    : this;
        }
    }

    @Override
    public Set<Class<? extends Event>> follows() {
        return Set.of(
                InterviewScheduled.class,
                InterviewCompleted.class,
                InterviewCancelled.class,
                DebriefScheduled.class,
                DebriefRescheduled.class,
                DebriefHeld.class,
                OfferExtended.class,
                CandidateRejected.class,
                CandidateWithdrew.class,
                ApplicationClosed.class,
                ApplicationReceived.class,
                CandidateReconsidered.class,
                CandidateHired.class);
    }

    @Override
    public Set<Class<? extends Event>> stoppedBy() {
        return Set.of(
                InterviewScheduled.class,
                DebriefRescheduled.class,
                DebriefHeld.class,
                OfferExtended.class,
                CandidateRejected.class,
                CandidateWithdrew.class,
                ApplicationClosed.class,
                CandidateHired.class);
    }

    @Override
    public Loops after(Loops before, Event event, Instant at) {
        Obligations owed = before.obligations();
        return switch (event) {
            case InterviewScheduled e ->
                new Loops(
                        owed.moot(_ -> true, at, false),
                        InterviewSet.with(before.interviews(), e.interview()),
                        before.last(),
                        before.debriefs());
            case InterviewCompleted e ->
                new Loops(
                                owed,
                                InterviewSet.without(before.interviews(), e.interview()),
                                e.interview(),
                                before.debriefs())
                        .asksIfOver(e, at);
            case InterviewCancelled e ->
                new Loops(
                                owed,
                                InterviewSet.without(before.interviews(), e.interview()),
                                before.last(),
                                before.debriefs())
                        .asksIfOver(e, at);
            case DebriefScheduled e -> before.startsAt(e.debrief(), e.startsAt());
            case DebriefRescheduled e -> moved(before, e, at);
            case DebriefHeld _ ->
                new Loops(owed.kept(_ -> true, at, false), before.interviews(), null, before.debriefs());
            case OfferExtended _, CandidateHired _ ->
                new Loops(owed.moot(_ -> true, at, false), before.interviews(), null, before.debriefs());
            case CandidateRejected _, CandidateWithdrew _, ApplicationClosed _ ->
                before.with(owed.moot(_ -> true, at, ApplicationEnds.with(event)));
            case CandidateReconsidered _ -> before.with(owed.takenUp(at));
            case ApplicationReceived _ -> new Loops(owed.begunAnew(), before.interviews(), null, before.debriefs());
            default -> before;
        };
    }

    /** A debrief that somebody else puts off is not late on the hiring manager's account. */
    private static Loops moved(Loops before, DebriefRescheduled event, Instant at) {
        @Nullable Instant planned = before.debriefs().get(event.debrief());
        Loops moved = before.startsAt(event.debrief(), event.startsAt());
        return planned == null || event.causedBy() == SchedulingParty.HIRING_MANAGER
                ? moved
                : moved.with(before.obligations().putOff(_ -> true, at, Duration.between(planned, event.startsAt())));
    }

    @Override
    public SlaTarget target(SlaTerms terms) {
        return new SlaTarget(terms.debriefAfterLastInterview(), terms.calendar());
    }

    @Override
    public List<Deadline> deadlines(Event event) {
        return switch (event) {
            case InterviewCompleted e -> List.of(new Deadline.WhenDue(Subject.of(e)));
            case InterviewCancelled e -> List.of(new Deadline.WhenDue(Subject.of(e)));
            case CandidateReconsidered e -> List.of(new Deadline.WhenDue(Subject.of(e)));
            case InterviewScheduled _, DebriefRescheduled _ -> List.of();
            case OfApplication e
            when stoppedBy().contains(event.getClass()) ->
                List.of(new Deadline.Done(e.application().value()));
            default -> List.of();
        };
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
                "`InterviewCompleted` when none is left in the calendar; `InterviewCancelled` if none is left and one took"
                        + " place since the last debrief; `CandidateReconsidered` if it was owed until the end",
                "`DebriefHeld`",
                "another interview, an offer, the end");
    }
}
