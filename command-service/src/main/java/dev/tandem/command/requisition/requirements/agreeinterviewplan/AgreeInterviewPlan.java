package dev.tandem.command.requisition.requirements.agreeinterviewplan;

import dev.tandem.command.decision.Act;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Does;
import dev.tandem.command.decision.Example;
import dev.tandem.command.decision.OnRequisition;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * Agrees to the rounds of interviews that the other side proposed. With that both stand behind the plan, and rounds that begin go by
 * it.
 *
 * @param version the newest; naming it keeps somebody from agreeing to what they have not read
 */
@Does(Act.SIGNING)
@Allowed({Role.RECRUITER, Role.HIRING_MANAGER})
@Example(by = "hiring-manager:mia", value = """
        {"requisition": "req-agree-interview-plan", "version": 1}
        """)
public record AgreeInterviewPlan(
        @NotNull RequisitionId requisition, @Min(1) int version) implements OnRequisition {}
