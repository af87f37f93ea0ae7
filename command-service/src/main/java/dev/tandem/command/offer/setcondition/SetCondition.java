package dev.tandem.command.offer.setcondition;

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
 * Makes an open offer depend on something. Until it is met nobody is hired on it. An offer that was accepted gets no new conditions:
 * the candidate said yes to those it had.
 *
 * @param kind on what it depends
 */
@Does(Act.EXTENDING)
@Allowed({Role.RECRUITER, Role.IMPORTER})
@Example(by = "recruiter:rosa", value = """
        {"requisition": "req-payments", "candidate": "cand-set-condition", "offer": "off-set-condition", "kind": "REFERENCES"}
        """)
public record SetCondition(
        @NotNull RequisitionId requisition,
        @NotNull CandidateId candidate,
        @NotNull OfferId offer,
        @NotNull ConditionKind kind)
        implements OnApplication {}
