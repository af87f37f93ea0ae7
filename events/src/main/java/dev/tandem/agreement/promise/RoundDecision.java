package dev.tandem.agreement.promise;

import dev.tandem.agreement.Obligation;
import dev.tandem.agreement.Promise;
import dev.tandem.agreement.PromiseKind;
import dev.tandem.agreement.Reckoning.Due;
import dev.tandem.agreement.SlaClock;
import dev.tandem.agreement.SlaTarget;
import dev.tandem.events.interview.RoundEnd;
import dev.tandem.events.partnership.OverdueEvent;
import dev.tandem.events.partnership.RoundDecisionOverdue;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.SlaTerms;
import dev.tandem.events.requisition.UsualTerms;
import java.util.Objects;

/** The hiring manager owes a decision after each round that ends with one. A debrief that is held all the same decides it too. */
final class RoundDecision extends AfterInterviews<RoundDecisionOverdue> {

    static final Promise<?> PROMISE = new RoundDecision();

    private RoundDecision() {
        super(
                PromiseKind.ROUND_DECISION,
                RoundEnd.DECISION,
                RoundDecisionOverdue.class,
                overdue -> overdue.application().value());
    }

    @Override
    public SlaTarget target(SlaTerms terms) {
        return new SlaTarget(UsualTerms.roundDecision(terms), terms.calendar());
    }

    @Override
    public OverdueEvent overdue(Loops ledger, Obligation broken, Due due, SlaClock clock) {
        return new RoundDecisionOverdue(
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
                "`InterviewCompleted` when none is left in the calendar of a round that ends with a decision, and its feedback"
                        + " is in or overdue; `InterviewCancelled` if none is left and one took place since;"
                        + " `CandidateReconsidered` if it was owed until the end",
                "`RoundDecided`, `DebriefHeld`",
                "another interview, an offer, the end");
    }
}
