package dev.tandem.command.partnership.answerquestion;

import dev.tandem.command.decision.Act;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Does;
import dev.tandem.command.decision.Example;
import dev.tandem.command.decision.OnRequisition;
import dev.tandem.events.QuestionId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Answers a question that the other side asked. After a reassignment whoever stands on the asked side now answers. */
@Does(Act.ORDINARY)
@Allowed({Role.RECRUITER, Role.HIRING_MANAGER})
@Example(by = "hiring-manager:mia", value = """
        {"requisition": "req-payments", "question": "q-answer-question", "text": "Yes, if the interview shows what you wrote"}
        """)
public record AnswerQuestion(
        @NotNull RequisitionId requisition,
        @NotNull QuestionId question,
        @NotBlank @Size(max = 4000) String text) implements OnRequisition {}
