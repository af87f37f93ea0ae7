package dev.tandem.command.application.withdraw;

import static dev.tandem.command.application.ApplicationRule.OFFER_OPEN;
import static dev.tandem.command.decision.Outcome.firstRefusal;
import static dev.tandem.command.decision.Outcome.recorded;

import dev.tandem.command.application.ApplicationState;
import dev.tandem.command.application.Candidacy;
import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.Partner;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.events.application.CandidateWithdrew;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides {@link WithdrawCandidate}. */
final class WithdrawingCandidate implements Decision<WithdrawCandidate, WithdrawingCandidate.State> {

    record State(Candidacy candidacy, @Nullable Instant interviewedAt) {}

    @Override
    public DecisionModel<State> reads(WithdrawCandidate command) {
        return DecisionModel.into(State::new, Candidacy.model(command), Candidacy.interviewedAt(command));
    }

    @Override
    public Outcome decide(WithdrawCandidate command, State state, CommandContext context) {
        Candidacy candidacy = state.candidacy();
        @Nullable
        Refused no = firstRefusal(
                candidacy.openBy(Partner.RECRUITER, context),
                RequisitionState.notBefore(state.interviewedAt(), context));
        if (no != null) {
            return no;
        }
        ApplicationState.@Nullable Offer offer = candidacy.application().offer();
        boolean reneges = offer != null && offer.accepted();
        no = reneges ? null : candidacy.whileOfferStands();
        if (no != null) {
            return no;
        }
        return recorded(new CandidateWithdrew(
                command.application(),
                command.requisition(),
                command.candidate(),
                candidacy.stage(),
                command.reason(),
                command.note()));
    }

    @Override
    public List<Rule> refusals() {
        return Candidacy.rulesWhileOpen(Partner.RECRUITER, OFFER_OPEN);
    }
}
