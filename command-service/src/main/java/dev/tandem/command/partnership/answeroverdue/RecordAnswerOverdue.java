package dev.tandem.command.partnership.answeroverdue;

import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Example;
import dev.tandem.command.partnership.ClockCheck;
import dev.tandem.events.QuestionId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import jakarta.validation.constraints.NotNull;

/** Looks whether the answer to a question is overdue. */
@Allowed(Role.SYSTEM)
@Example("""
        {"requisition": "req-7f3a", "question": "q-1"}
        """)
public record RecordAnswerOverdue(
        @NotNull RequisitionId requisition, @NotNull QuestionId question) implements ClockCheck {

    @Override
    public String subject() {
        return question.value();
    }
}
