package dev.tandem.command.requisition.lifecycle.amend;

import dev.tandem.command.decision.Act;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Does;
import dev.tandem.command.decision.Example;
import dev.tandem.command.decision.OnRequisition;
import dev.tandem.events.HeadcountId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.requisition.CompensationBand;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Changes what the search is for. What is left out stays as it is. If pay, level or place changes, the hiring manager is asked to
 * confirm the requirements; applications that are under way go on. Once as many are wanted as were hired, the search is filled.
 *
 * @param openings how many people are wanted; not fewer than were hired
 * @param headcount the approved headcount that the search came from; needed for more openings where it came from one, which is
 *     not exceeded
 * @param department where the role is
 * @param location where the work is
 * @param level how senior the role is, in the house's own words
 * @param compensation the pay it can offer
 * @param neededBy the day by which somebody should have started; to come, but for history
 * @param reason why; at least 10 characters
 */
@Does(Act.DECIDING)
@Allowed({Role.RECRUITER, Role.HIRING_MANAGER, Role.IMPORTER})
@Example(by = "recruiter:rosa", value = """
        {"requisition": "req-amend-requisition", "openings": 2, "location": "Porto", "neededBy": "2099-06-01",
         "reason": "The team doubles, and half of it works from Porto"}
        """)
public record AmendRequisition(
        @NotNull RequisitionId requisition,
        @Nullable @Min(1) @Max(1000) Integer openings,
        @Nullable HeadcountId headcount,
        @Nullable @Size(min = 1, max = 200) String department,
        @Nullable @Size(min = 1, max = 200) String location,
        @Nullable @Size(min = 1, max = 100) String level,
        @Valid @Nullable CompensationBand compensation,
        @Nullable LocalDate neededBy,
        @NotBlank @Size(min = 10, max = 2000) String reason)
        implements OnRequisition {}
