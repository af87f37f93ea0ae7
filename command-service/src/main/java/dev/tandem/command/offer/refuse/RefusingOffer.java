package dev.tandem.command.offer.refuse;

import static dev.tandem.command.application.ApplicationRule.APPLICATION_ENDED;
import static dev.tandem.command.application.ApplicationRule.APPLICATION_UNKNOWN;
import static dev.tandem.command.application.ApplicationRule.NOT_SUBMITTED_YET;
import static dev.tandem.command.decision.Outcome.firstRefusal;
import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.offer.OfferRule.NOT_ITS_APPROVER;
import static dev.tandem.command.offer.OfferRule.PROPOSAL_NOT_OPEN;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.offer.Approvals;
import dev.tandem.command.offer.Offering;
import dev.tandem.command.offer.Proposal;
import dev.tandem.command.requisition.Partner;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.events.offer.Approver;
import dev.tandem.events.offer.OfferRefused;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Decides {@link RefuseOffer}. */
final class RefusingOffer implements Decision<RefuseOffer, Offering> {

    @Override
    public DecisionModel<Offering> reads(RefuseOffer command) {
        return Offering.model(command);
    }

    @Override
    public Outcome decide(RefuseOffer command, Offering state, CommandContext context) {
        RequisitionState requisition = state.candidacy().requisition();
        @Nullable
        Refused no = firstRefusal(
                state.candidacy().goesOn(context), Approvals.refusesUnlessOpen(state.proposals(), command.proposal()));
        if (no != null) {
            return no;
        }
        Proposal proposal = Objects.requireNonNull(state.proposals().proposal());
        @Nullable Approver turn = Approvals.turnOf(context, proposal, requisition);
        if (turn == null && requisition.onlyFor(Partner.EITHER, context) != null) {
            return Approvals.notTheirs(proposal);
        }
        return recorded(new OfferRefused(
                command.proposal(),
                command.application(),
                command.requisition(),
                command.candidate(),
                proposal.improves(),
                turn,
                context.actor(),
                command.reason()));
    }

    @Override
    public List<Rule> refusals() {
        return List.of(APPLICATION_UNKNOWN, APPLICATION_ENDED, NOT_SUBMITTED_YET, PROPOSAL_NOT_OPEN, NOT_ITS_APPROVER);
    }
}
