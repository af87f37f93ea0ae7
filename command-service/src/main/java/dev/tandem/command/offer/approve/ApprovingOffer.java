package dev.tandem.command.offer.approve;

import static dev.tandem.command.application.ApplicationRule.APPLICATION_ENDED;
import static dev.tandem.command.application.ApplicationRule.APPLICATION_UNKNOWN;
import static dev.tandem.command.application.ApplicationRule.NOT_SUBMITTED_YET;
import static dev.tandem.command.decision.Outcome.firstRefusal;
import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.offer.OfferRule.NOT_ITS_APPROVER;
import static dev.tandem.command.offer.OfferRule.PROPOSAL_NOT_OPEN;
import static dev.tandem.command.requisition.RequisitionRule.REQUISITION_CANCELLED;
import static dev.tandem.command.requisition.RequisitionRule.REQUISITION_FILLED;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.offer.Approvals;
import dev.tandem.command.offer.Offering;
import dev.tandem.command.offer.Proposal;
import dev.tandem.events.offer.Approver;
import dev.tandem.events.offer.OfferApproved;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Decides {@link ApproveOffer}. A decision that has lapsed has taken its proposal along. */
final class ApprovingOffer implements Decision<ApproveOffer, Offering> {

    @Override
    public DecisionModel<Offering> reads(ApproveOffer command) {
        return Offering.model(command);
    }

    @Override
    public Outcome decide(ApproveOffer command, Offering state, CommandContext context) {
        @Nullable
        Refused no = firstRefusal(
                state.candidacy().goesOn(context),
                state.candidacy().requisition().over(),
                Approvals.refusesUnlessOpen(state.proposals(), command.proposal()));
        if (no != null) {
            return no;
        }
        Proposal proposal = Objects.requireNonNull(state.proposals().proposal());
        @Nullable
        Approver turn = Approvals.turnOf(context, proposal, state.candidacy().requisition());
        if (turn == null) {
            return Approvals.notTheirs(proposal);
        }
        Proposal after = proposal.approvedBy(turn);
        return recorded(new OfferApproved(
                command.proposal(),
                command.application(),
                command.requisition(),
                command.candidate(),
                turn,
                context.actor(),
                after.complete(),
                after.newlyAskedAfter(proposal)));
    }

    @Override
    public List<Rule> refusals() {
        return List.of(
                APPLICATION_UNKNOWN,
                APPLICATION_ENDED,
                NOT_SUBMITTED_YET,
                REQUISITION_FILLED,
                REQUISITION_CANCELLED,
                PROPOSAL_NOT_OPEN,
                NOT_ITS_APPROVER);
    }
}
