package dev.tandem.command.offer.failcondition;

import dev.tandem.command.application.OnApplication;
import dev.tandem.command.decision.Act;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Does;
import dev.tandem.command.decision.Example;
import dev.tandem.events.CandidateId;
import dev.tandem.events.OfferId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.offer.ConditionKind;
import jakarta.validation.constraints.NotNull;

/**
 * Records that something an offer depends on failed. The offer can be rescinded for it. The result is all that is kept: there is no
 * place for what was found.
 *
 * @param kind what failed
 */
@Does(Act.ORDINARY)
@Allowed({Role.RECRUITER, Role.IMPORTER})
@Example(by = "recruiter:rosa", value = """
        {"requisition": "req-payments", "candidate": "cand-fail-condition", "offer": "off-fail-condition", "kind": "REFERENCES"}
        """)
public record FailCondition(
        @NotNull RequisitionId requisition,
        @NotNull CandidateId candidate,
        @NotNull OfferId offer,
        @NotNull ConditionKind kind)
        implements OnApplication {}
