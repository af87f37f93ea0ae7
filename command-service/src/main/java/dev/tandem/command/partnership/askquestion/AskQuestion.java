package dev.tandem.command.partnership.askquestion;

import dev.tandem.command.decision.Act;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Does;
import dev.tandem.command.decision.Example;
import dev.tandem.command.decision.OnRequisition;
import dev.tandem.events.CandidateId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Asks the other side something, about the search or about one candidate. The answer's clock runs both ways.
 *
 * @param candidate whom it is about, if it is about one
 */
@Does(Act.ORDINARY)
@Allowed({Role.RECRUITER, Role.HIRING_MANAGER})
@Example(by = "recruiter:rosa", value = """
        {"requisition": "req-payments", "candidate": "cand-ask-question", "text": "Would you meet her although she asks for 80,000?"}
        """)
public record AskQuestion(
        @NotNull RequisitionId requisition,
        @Nullable CandidateId candidate,
        @NotBlank @Size(max = 4000) String text) implements OnRequisition {}
