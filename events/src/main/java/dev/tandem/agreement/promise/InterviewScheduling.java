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
import dev.tandem.events.Event;
import dev.tandem.events.InterviewId;
import dev.tandem.events.OfApplication;
import dev.tandem.events.application.ApplicationClosed;
import dev.tandem.events.application.ApplicationReceived;
import dev.tandem.events.application.CandidateAdvanced;
import dev.tandem.events.application.CandidateReconsidered;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.application.CandidateWithdrew;
import dev.tandem.events.application.SubmittalAccepted;
import dev.tandem.events.debrief.DebriefHeld;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.interview.InterviewCancelled;
import dev.tandem.events.interview.InterviewCompleted;
import dev.tandem.events.interview.InterviewScheduled;
import dev.tandem.events.interview.Round;
import dev.tandem.events.interview.RoundDecided;
import dev.tandem.events.interview.RoundOutcome;
import dev.tandem.events.offer.HiringDecided;
import dev.tandem.events.offer.OfferExtended;
import dev.tandem.events.partnership.InterviewSchedulingOverdue;
import dev.tandem.events.partnership.OverdueEvent;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.SlaTerms;
import dev.tandem.events.requisition.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The recruiter owes an interview after the hiring manager's yes, and after each round that asks for another; one that is called
 * off before any took place is owed again. What a debrief came to asks for nothing where rounds were not counted.
 */
final class InterviewScheduling extends FoldedPromise<InterviewScheduling.Calendar, InterviewSchedulingOverdue> {

    static final Promise<?> PROMISE = new InterviewScheduling();

    private InterviewScheduling() {
        super(
                PromiseKind.INTERVIEW_SCHEDULING,
                Scope.APPLICATION,
                Calendar.class,
                new Calendar(Obligations.NONE, false, Set.of(), false, null, false),
                InterviewSchedulingOverdue.class,
                overdue -> overdue.application().value());
    }

    /**
     * What is in the calendar.
     *
     * @param wanted whether somebody waits for an interview to take place
     * @param interviews those that are to come, of a round that was not decided
     * @param interviewed whether any took place
     * @param round the present one; null before the first, and where rounds were not counted
     * @param decided whether the present round was decided
     */
    record Calendar(
            Obligations obligations,
            boolean wanted,
            Set<InterviewId> interviews,
            boolean interviewed,
            @Nullable Round round,
            boolean decided)
            implements Ledger {

        Calendar with(Obligations changed) {
            return new Calendar(changed, wanted, interviews, interviewed, round, decided);
        }

        Calendar wanting() {
            return new Calendar(obligations, true, interviews, interviewed, round, decided);
        }

        Calendar scheduled(InterviewScheduled event, Instant at) {
            @Nullable Round of = event.round();
            boolean begins = of != null && (round == null || of.number() != round.number());
            return new Calendar(
                    obligations.kept(_ -> true, at, false),
                    wanted,
                    InterviewSet.with(interviews, event.interview()),
                    interviewed,
                    of,
                    !begins && decided);
        }

        /** What is still in the calendar of a round that was decided is nobody's wish any more. */
        Calendar completed(InterviewCompleted event, Instant at) {
            return interviews.contains(event.interview())
                    ? new Calendar(
                            obligations.kept(_ -> true, at, false),
                            false,
                            InterviewSet.without(interviews, event.interview()),
                            true,
                            round,
                            decided)
                    : this;
        }

        Calendar cancelled(InterviewCancelled event) {
            return new Calendar(
                    obligations,
                    wanted,
                    InterviewSet.without(interviews, event.interview()),
                    interviewed,
                    round,
                    decided);
        }

        /** The round is over, and nothing is wanted of it any more; what is still in its calendar is not the next round. */
        Calendar over(Instant at) {
            return new Calendar(obligations.moot(_ -> true, at, false), false, Set.of(), interviewed, round, true);
        }

        Calendar askedIfNoneIsPlanned(OfApplication event, Instant at) {
            return wanted && interviews.isEmpty()
                    ? with(obligations.asked(Obligation.asked(Subject.of(event), Side.RECRUITER, at)))
                    : this;
        }
    }

    @Override
    public Set<Class<? extends Event>> follows() {
        return Set.of(
                SubmittalAccepted.class,
                InterviewScheduled.class,
                InterviewCompleted.class,
                InterviewCancelled.class,
                RoundDecided.class,
                DebriefHeld.class,
                CandidateAdvanced.class,
                HiringDecided.class,
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
                RoundDecided.class,
                DebriefHeld.class,
                CandidateAdvanced.class,
                HiringDecided.class,
                OfferExtended.class,
                CandidateRejected.class,
                CandidateWithdrew.class,
                ApplicationClosed.class,
                CandidateHired.class);
    }

    @Override
    public Calendar after(Calendar before, Event event, Instant at) {
        Obligations owed = before.obligations();
        return switch (event) {
            case SubmittalAccepted yes ->
                before.interviewed() ? before : before.wanting().askedIfNoneIsPlanned(yes, at);
            case InterviewScheduled e -> before.scheduled(e, at);
            case InterviewCompleted e -> before.completed(e, at);
            case InterviewCancelled e -> before.cancelled(e).askedIfNoneIsPlanned(e, at);
            case RoundDecided e ->
                e.outcome() == RoundOutcome.NEXT
                        ? before.over(at).wanting().askedIfNoneIsPlanned(e, at)
                        : before.over(at);
            case DebriefHeld e when before.round() != null && !before.decided() -> debriefed(before, e, at);
            case CandidateAdvanced e
            when before.round() != null && !e.back() && e.to().equals(Stage.OFFER) ->
                before.with(owed.moot(_ -> true, at, false));
            case HiringDecided _,
                    OfferExtended _,
                    CandidateRejected _,
                    CandidateWithdrew _,
                    ApplicationClosed _,
                    CandidateHired _ -> before.with(owed.moot(_ -> true, at, ApplicationEnds.with(event)));
            case CandidateReconsidered _ -> before.with(owed.takenUp(at));
            case ApplicationReceived _ ->
                new Calendar(owed.begunAnew(), false, before.interviews(), false, null, false);
            default -> before;
        };
    }

    /** Its outcome counts as a decision, but for one that asks for another interview of the same round. */
    private static Calendar debriefed(Calendar before, DebriefHeld event, Instant at) {
        return switch (event.outcome()) {
            case ANOTHER_INTERVIEW -> before.wanting().askedIfNoneIsPlanned(event, at);
            case ADVANCE ->
                Objects.requireNonNull(before.round()).mayBeFollowed()
                        ? before.over(at).wanting().askedIfNoneIsPlanned(event, at)
                        : before.over(at);
            case OFFER, REJECT -> before.over(at);
        };
    }

    @Override
    public SlaTarget target(SlaTerms terms) {
        return new SlaTarget(terms.interviewScheduling(), terms.calendar());
    }

    @Override
    public List<Deadline> deadlines(Event event) {
        return switch (event) {
            case SubmittalAccepted e -> List.of(new Deadline.WhenDue(Subject.of(e)));
            case InterviewCancelled e -> List.of(new Deadline.WhenDue(Subject.of(e)));
            case CandidateReconsidered e -> List.of(new Deadline.WhenDue(Subject.of(e)));
            case RoundDecided e -> List.of(new Deadline.WhenDue(Subject.of(e)));
            case DebriefHeld e -> List.of(new Deadline.WhenDue(Subject.of(e)));
            case CandidateAdvanced _ -> List.of();
            case OfApplication e
            when stoppedBy().contains(event.getClass()) ->
                List.of(new Deadline.Done(e.application().value()));
            default -> List.of();
        };
    }

    @Override
    public OverdueEvent overdue(Calendar ledger, Obligation broken, Due due, SlaClock clock) {
        return new InterviewSchedulingOverdue(
                Objects.requireNonNull(broken.subject().application()),
                broken.subject().requisition(),
                Objects.requireNonNull(broken.subject().candidate()),
                clock.person(Side.RECRUITER, due.at()),
                due.since(),
                due.at());
    }

    @Override
    public Description description() {
        return new Description(
                "`SubmittalAccepted`; a `RoundDecided` for another round; a `DebriefHeld` for another round or interview;"
                        + " `InterviewCancelled` if none is left and none took place since;"
                        + " `CandidateReconsidered` if it was owed until the end",
                "`InterviewScheduled`",
                "any other `RoundDecided` or `DebriefHeld`, a move to the offer after a round, a decision to hire, an offer, the end");
    }
}
