package dev.tandem.command.application.declineapplicant;

import dev.tandem.command.application.OnApplication;
import dev.tandem.command.decision.Act;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Does;
import dev.tandem.command.decision.Example;
import dev.tandem.events.CandidateId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.application.Disposition;
import dev.tandem.events.requisition.RequirementId;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Declines an applicant who is not to be submitted: for a must-have that they lack, or with a disposition that the log shows to hold.
 * Only the recruiter can, and only before the submittal.
 *
 * @param mustHave which must-have of the newest approved requirements the applicant lacks
 * @param disposition why, where it is no must-have
 * @param duplicateOf under which other id the same person applied; with DUPLICATE
 */
@Does(Act.ORDINARY)
@Allowed({Role.RECRUITER, Role.IMPORTER})
@Example(by = "recruiter:rosa", value = """
        {"requisition": "req-payments", "candidate": "cand-decline-applicant", "mustHave": "java"}
        """)
public record DeclineApplicant(
        @NotNull RequisitionId requisition,
        @NotNull CandidateId candidate,
        @Nullable RequirementId mustHave,
        @Nullable Disposition disposition,
        @Nullable CandidateId duplicateOf)
        implements OnApplication {}
