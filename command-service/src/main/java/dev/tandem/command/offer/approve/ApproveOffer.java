package dev.tandem.command.offer.approve;

import dev.tandem.command.application.OnApplication;
import dev.tandem.command.decision.Act;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Does;
import dev.tandem.command.decision.Example;
import dev.tandem.events.CandidateId;
import dev.tandem.events.ProposalId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import jakarta.validation.constraints.NotNull;

/**
 * Approves a proposed offer, for whoever is asked to.
 *
 * @param proposal which one; naming it keeps somebody from approving terms that they have not read
 */
@Does(Act.DECIDING)
@Allowed({Role.HIRING_MANAGER, Role.EXECUTIVE, Role.TA_LEADER})
@Example(by = "hiring-manager:mia", value = """
        {"requisition": "req-payments", "candidate": "cand-approve-offer", "proposal": "prop-approve-offer"}
        """)
public record ApproveOffer(
        @NotNull RequisitionId requisition,
        @NotNull CandidateId candidate,
        @NotNull ProposalId proposal) implements OnApplication {}
