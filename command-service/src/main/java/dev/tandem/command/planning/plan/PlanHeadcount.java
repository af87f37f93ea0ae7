package dev.tandem.command.planning.plan;

import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Command;
import dev.tandem.command.decision.Example;
import dev.tandem.events.Role;
import dev.tandem.events.planning.Alternative;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Asks for a role, and says what outcome it is to bring.
 *
 * @param openings how many people
 * @param businessOutcome what the business will have that it does not have now
 * @param monthsToImpact how long until a hire brings it
 * @param alternatives what was considered instead of hiring, and what came of it
 */
@Allowed(Role.HIRING_MANAGER)
@Example(by = "hiring-manager:mia", value = """
        {"title": "Backend engineer", "department": "Payments", "openings": 2,
         "businessOutcome": "Settlement within a day in three more countries", "monthsToImpact": 6,
         "alternatives": [{"kind": "UPSKILLING", "finding": "Two colleagues could learn it, but not before next year"}]}
        """)
public record PlanHeadcount(
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 200) String department,
        @Min(1) @Max(1000) int openings,
        @NotBlank @Size(max = 4000) String businessOutcome,
        @Min(0) @Max(60) int monthsToImpact,
        @NotEmpty @Size(max = 10) List<@NotNull @Valid Alternative> alternatives)
        implements Command {}
