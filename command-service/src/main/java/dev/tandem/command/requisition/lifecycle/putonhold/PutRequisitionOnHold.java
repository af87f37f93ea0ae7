package dev.tandem.command.requisition.lifecycle.putonhold;

import dev.tandem.command.decision.Act;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Does;
import dev.tandem.command.decision.Example;
import dev.tandem.command.decision.OnRequisition;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Puts the search on hold: nothing new begins, and no clock runs until it is resumed; what is due within 24 h and can still be done
 * is due all the same. Either partner may do this, or one of their leaders. One partner alone does so for five working days at most;
 * then the system resumes it, unless the other partner or a leader has agreed, and they do so no sooner again than it has gone on for as
 * long as it rested.
 *
 * @param reason why; at least 10 characters
 * @param until when it is resumed by itself; left out, as late as may be
 */
@Does(Act.ORDINARY)
@Allowed({Role.RECRUITER, Role.HIRING_MANAGER, Role.TA_LEADER, Role.EXECUTIVE, Role.IMPORTER})
@Example(by = "recruiter:rosa", value = """
        {"requisition": "req-put-requisition-on-hold", "reason": "The team is being reorganised until the end of the month",
         "until": null}
        """)
public record PutRequisitionOnHold(
        @NotNull RequisitionId requisition,
        @NotBlank @Size(min = 10, max = 2000) String reason,
        @Nullable Instant until)
        implements OnRequisition {}
