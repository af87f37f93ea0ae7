package dev.tandem.command.debrief.checkreference;

import dev.tandem.command.application.OnApplication;
import dev.tandem.command.decision.Act;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Does;
import dev.tandem.command.decision.Example;
import dev.tandem.events.CandidateId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Records a reference: what somebody who worked with the candidate said, and which partner asked them.
 *
 * @param relation how the person asked knows the candidate, such as former manager; no name is needed
 * @param heard what they said
 */
@Does(Act.ORDINARY)
@Allowed({Role.RECRUITER, Role.HIRING_MANAGER, Role.IMPORTER})
@Example(by = "recruiter:rosa", value = """
        {"requisition": "req-payments", "candidate": "cand-record-reference-check", "relation": "Former manager",
         "heard": "Calm under pressure; needs time to say no to people"}
        """)
public record RecordReferenceCheck(
        @NotNull RequisitionId requisition,
        @NotNull CandidateId candidate,
        @NotBlank @Size(max = 200) String relation,
        @NotBlank @Size(max = 4000) String heard)
        implements OnApplication {}
