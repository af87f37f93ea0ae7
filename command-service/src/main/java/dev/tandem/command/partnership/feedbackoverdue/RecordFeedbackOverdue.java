package dev.tandem.command.partnership.feedbackoverdue;

import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Example;
import dev.tandem.command.partnership.ClockCheck;
import dev.tandem.events.ApplicationId;
import dev.tandem.events.InterviewId;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import jakarta.validation.constraints.NotNull;

/** Looks whether an interviewer's feedback on an interview is overdue. */
@Allowed(Role.SYSTEM)
@Example("""
        {"requisition": "req-7f3a", "application": "app-4c1d", "interview": "int-5", "interviewer": "ivy"}
        """)
public record RecordFeedbackOverdue(
        @NotNull RequisitionId requisition,
        @NotNull ApplicationId application,
        @NotNull InterviewId interview,
        @NotNull PersonId interviewer)
        implements ClockCheck {

    @Override
    public String subject() {
        return application + "/" + interview + "/" + interviewer;
    }
}
