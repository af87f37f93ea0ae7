package dev.tandem.command.application.forget;

import dev.tandem.command.application.OnApplication;
import dev.tandem.command.deadline.api.DeadlineCheck;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Example;
import dev.tandem.events.CandidateId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import jakarta.validation.constraints.NotNull;

/**
 * Ends what is still owed about a candidate who was erased, on one search; an application under way, with whatever offer stands, is closed.
 */
@Allowed(Role.SYSTEM)
@Example("""
        {"requisition": "req-forget-application", "candidate": "cand-forget-application"}
        """)
public record ForgetApplication(
        @NotNull RequisitionId requisition, @NotNull CandidateId candidate) implements OnApplication, DeadlineCheck {

    @Override
    public String subject() {
        return application().value();
    }
}
