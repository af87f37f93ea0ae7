package dev.tandem.command.offer.extend;

import dev.tandem.command.application.OnApplication;
import dev.tandem.command.decision.Act;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Does;
import dev.tandem.command.decision.Example;
import dev.tandem.events.CandidateId;
import dev.tandem.events.ProposalId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.offer.OfferTerms;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Offers the candidate the role, on just the terms that everybody has approved. The number of offers is not held to the openings,
 * since offers get declined; hires are.
 *
 * @param proposal what was approved; only history may lack it
 * @param terms what was offered, in history; else they are those that were approved, and need not be said again
 */
@Does(Act.EXTENDING)
@Allowed({Role.RECRUITER, Role.IMPORTER})
@Example(by = "recruiter:rosa", value = """
        {"requisition": "req-payments", "candidate": "cand-extend-offer", "proposal": "prop-extend-offer"}
        """)
public record ExtendOffer(
        @NotNull RequisitionId requisition,
        @NotNull CandidateId candidate,
        @Nullable ProposalId proposal,
        @Valid @Nullable OfferTerms terms)
        implements OnApplication {}
