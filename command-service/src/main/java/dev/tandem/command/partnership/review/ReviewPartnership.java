package dev.tandem.command.partnership.review;

import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Command;
import dev.tandem.command.decision.Example;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.people.PartnershipReviewed.Commitment;
import dev.tandem.events.people.PartnershipReviewed.Metric;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Freezes how a recruiter and a hiring manager worked together in a quarter, and what they commit to.
 *
 * @param quarter which one, such as {@code 2026-Q1}
 * @param metrics the pair's figures as they stand now
 * @param commitments what each side will do
 */
@Allowed(Role.TA_LEADER)
@Example("""
        {"recruiter": "rob", "manager": "mia", "quarter": "2026-Q1",
         "metrics": [{"name": "feedback-in-sla", "value": 0.82, "cases": 17}],
         "commitments": [{"side": "HIRING_MANAGER", "text": "A debrief slot every Thursday"}]}
        """)
public record ReviewPartnership(
        @NotNull PersonId recruiter,
        @NotNull PersonId manager,
        @NotNull @Pattern(regexp = "[0-9]{4}-Q[1-4]") String quarter,
        @NotNull @Size(max = 100) List<@NotNull @Valid Metric> metrics,
        @NotEmpty @Size(max = 20) List<@NotNull @Valid Commitment> commitments)
        implements Command {}
