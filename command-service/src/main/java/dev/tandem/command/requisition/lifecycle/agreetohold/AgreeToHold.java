package dev.tandem.command.requisition.lifecycle.agreetohold;

import dev.tandem.command.decision.Act;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Does;
import dev.tandem.command.decision.Example;
import dev.tandem.command.decision.OnRequisition;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import jakarta.validation.constraints.NotNull;

/**
 * Agrees that a search rests which one partner put on hold alone: it does so until somebody resumes it. The other partner may do
 * this, or one of their leaders.
 */
@Does(Act.SIGNING)
@Allowed({Role.RECRUITER, Role.HIRING_MANAGER, Role.TA_LEADER, Role.EXECUTIVE})
@Example(by = "hiring-manager:mia", value = """
        {"requisition": "req-agree-to-hold"}
        """)
public record AgreeToHold(@NotNull RequisitionId requisition) implements OnRequisition {}
