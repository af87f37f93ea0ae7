package dev.tandem.command.offer;

import static dev.tandem.command.decision.Outcome.refused;
import static java.util.Objects.requireNonNullElse;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Part;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.events.ProposalId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.offer.ApprovalPolicy;
import dev.tandem.events.offer.Approver;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.TermsApplied;
import dev.tandem.events.requisition.TermsApplied.AppliedTerms;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who approves offers, and whose turn it is. */
public final class Approvals {

    /**
     * Who approves offers: whom the terms of the house name that bind the search, whatever its partners have agreed; else the hiring
     * manager alone.
     */
    private static final Part<ApprovalPolicy> POLICY = Part.from(ApprovalPolicy.MANAGER_ALONE)
            .on(TermsApplied.class, (before, event) -> {
                @Nullable AppliedTerms house = event.house();
                return house == null ? before : requireNonNullElse(house.approvals(), ApprovalPolicy.MANAGER_ALONE);
            });

    private Approvals() {}

    /** Reads who approves offers of that requisition: the one place that says so. */
    public static DecisionModel<ApprovalPolicy> policy(RequisitionId requisition) {
        return POLICY.of(requisition.tag());
    }

    /** Refuses unless that proposal waits for approval; null if it does. */
    public static @Nullable Refused refusesUnlessOpen(ProposalState proposals, ProposalId id) {
        @Nullable Proposal proposal = proposals.proposal();
        return proposal == null || !proposal.id().equals(id) || proposal.complete()
                ? refused(OfferRule.PROPOSAL_NOT_OPEN)
                : null;
    }

    /** In whose place the actor may answer now; null if it is not their turn. */
    public static @Nullable Approver turnOf(CommandContext context, Proposal proposal, RequisitionState requisition) {
        return proposal.awaited().stream()
                .filter(approver -> switch (approver.as()) {
                    case HIRING_MANAGER -> requisition.sideFor(context) == Side.HIRING_MANAGER;
                    case EXECUTIVE -> context.actor().equals(approver.person()) && context.as(Role.EXECUTIVE);
                    case NAMED -> context.actor().equals(approver.person());
                })
                .findFirst()
                .orElse(null);
    }

    /** Refuses whose turn it is not. */
    public static Refused notTheirs(Proposal proposal) {
        List<Approver> awaited = proposal.awaited();
        return refused(
                OfferRule.NOT_ITS_APPROVER,
                "Awaited is the answer of "
                        + awaited.stream().map(Approver::key).toList() + ".",
                Map.of("awaited", awaited));
    }
}
