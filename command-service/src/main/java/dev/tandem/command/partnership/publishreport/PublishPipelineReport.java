package dev.tandem.command.partnership.publishreport;

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
import java.util.List;

/**
 * Publishes a report to the hiring manager on how the search stands. How many candidates are in which stage is counted, not given.
 *
 * @param summary in a few sentences
 * @param risks what may go wrong
 */
@Does(Act.ORDINARY)
@Allowed(Role.RECRUITER)
@Example(by = "recruiter:rosa", value = """
        {"requisition": "req-payments", "summary": "Three in the loop, one close to an offer",
         "risks": ["Pay is at the lower end of the market"]}
        """)
public record PublishPipelineReport(
        @NotNull RequisitionId requisition,
        @NotBlank @Size(max = 4000) String summary,
        @NotNull @Size(max = 20) List<@NotBlank @Size(max = 500) String> risks)
        implements OnRequisition {}
