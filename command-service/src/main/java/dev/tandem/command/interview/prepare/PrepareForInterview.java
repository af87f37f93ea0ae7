package dev.tandem.command.interview.prepare;

import dev.tandem.command.application.OnApplication;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Example;
import dev.tandem.events.CandidateId;
import dev.tandem.events.InterviewId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import jakarta.validation.constraints.NotNull;

/**
 * Says that an interviewer has read the kit of an interview that is to come: what they assess, by which anchors, with which questions, and
 * what is still to be found out. Said once.
 */
@Allowed({Role.INTERVIEWER, Role.HIRING_MANAGER, Role.RECRUITER})
@Example(by = "interviewer:ines", value = """
        {"requisition": "req-payments", "candidate": "cand-prepare-for-interview", "interview": "int-prepare-for-interview"}
        """)
public record PrepareForInterview(
        @NotNull RequisitionId requisition,
        @NotNull CandidateId candidate,
        @NotNull InterviewId interview) implements OnApplication {}
