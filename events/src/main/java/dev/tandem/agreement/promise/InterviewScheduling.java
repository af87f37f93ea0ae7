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
import dev.tandem.events.application.CandidateReconsidered;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.application.CandidateWithdrew;
import dev.tandem.events.application.SubmittalAccepted;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.interview.InterviewCancelled;
import dev.tandem.events.interview.InterviewCompleted;
import dev.tandem.events.interview.InterviewScheduled;
import dev.tandem.events.offer.OfferExtended;
import dev.tandem.events.partnership.InterviewSchedulingOverdue;
import dev.tandem.events.partnership.OverdueEvent;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.SlaTerms;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The recruiter owes an interview after the hiring manager's yes; one that is called off before any took place is owed again. */
final class InterviewScheduling extends FoldedPromise<InterviewScheduling.Calendar, InterviewSchedulingOverdue> {

    static final Promise<?> PROMISE = new InterviewScheduling();

    private InterviewScheduling() {
        super(
                PromiseKind.INTERVIEW_SCHEDULING,
                Scope.APPLICATION,
                Calendar.class,
                new Calendar(Obligations.NONE, false, Set.of(), false),
                InterviewSchedulingOverdue.class,
                overdue -> overdue.application().value());
    }

    /**
     * What is in the calendar.
     *
     * @param accepted whether the hiring manager has said yes
     * @param interviews those that are to come
     * @param interviewed whether any took place
     */
    record Calendar(Obligations obligations, boolean accepted, Set<InterviewId> interviews, boolean interviewed)
            implements Ledger {

        Calendar with(Obligations changed) {
            return new Calendar(changed, accepted, interviews, interviewed);
        }

        Calendar askedIfNoneIsPlanned(OfApplication event, Instant at) {
            return accepted && interviews.isEmpty() && !interviewed
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
                new Calendar(owed, true, before.interviews(), before.interviewed()).askedIfNoneIsPlanned(yes, at);
            case InterviewScheduled e ->
                new Calendar(
                        owed.kept(_ -> true, at, false),
                        before.accepted(),
                        InterviewSet.with(before.interviews(), e.interview()),
                        before.interviewed());
            case InterviewCompleted e ->
                new Calendar(
                        owed.kept(_ -> true, at, false),
                        before.accepted(),
                        InterviewSet.without(before.interviews(), e.interview()),
                        true);
            case InterviewCancelled e ->
                new Calendar(
                                owed,
                                before.accepted(),
                                InterviewSet.without(before.interviews(), e.interview()),
                                before.interviewed())
                        .askedIfNoneIsPlanned(e, at);
            case OfferExtended _, CandidateRejected _, CandidateWithdrew _, ApplicationClosed _, CandidateHired _ ->
                before.with(owed.moot(_ -> true, at, ApplicationEnds.with(event)));
            case CandidateReconsidered _ -> before.with(owed.takenUp(at));
            case ApplicationReceived _ -> new Calendar(owed.begunAnew(), false, before.interviews(), false);
            default -> before;
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
                "`SubmittalAccepted`; `InterviewCancelled` if none is left and none took place;"
                        + " `CandidateReconsidered` if it was owed until the end",
                "`InterviewScheduled`",
                "an offer, the end");
    }
}
