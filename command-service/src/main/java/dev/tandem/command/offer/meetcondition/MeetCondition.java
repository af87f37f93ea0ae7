package dev.tandem.command.offer.meetcondition;

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
 * Records that what an offer depends on is met; also after it failed, if the result came out otherwise after all. The result is all
 * that is kept: there is no place for what was found.
 *
 * @param kind what is met
 */
@Does(Act.ORDINARY)
@Allowed({Role.RECRUITER, Role.IMPORTER})
@Example(by = "recruiter:rosa", value = """
        {"requisition": "req-payments", "candidate": "cand-meet-condition", "offer": "off-meet-condition", "kind": "REFERENCES"}
        """)
public record MeetCondition(
        @NotNull RequisitionId requisition,
        @NotNull CandidateId candidate,
        @NotNull OfferId offer,
        @NotNull ConditionKind kind)
        implements OnApplication {}
