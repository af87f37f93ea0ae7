package dev.tandem.command.partnership.review;

import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Command;
import dev.tandem.command.decision.Example;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.people.PartnershipReviewed.Commitment;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Freezes how a recruiter and a hiring manager kept their promises to each other in a quarter, and what they commit to. The figures
 * are counted, not given.
 *
 * @param quarter which one, such as {@code 2026-Q1}, in UTC; what was asked for in it counts
 * @param commitments what each side will do
 */
@Allowed(Role.TA_LEADER)
@Example(by = "ta-leader:tara", value = """
        {"recruiter": "rosa", "manager": "mia", "quarter": "2026-Q1",
         "commitments": [{"side": "HIRING_MANAGER", "text": "A debrief slot every Thursday"}]}
        """)
public record ReviewPartnership(
        @NotNull PersonId recruiter,
        @NotNull PersonId manager,
        @NotNull @Pattern(regexp = "[0-9]{4}-Q[1-4]") String quarter,
        @NotEmpty @Size(max = 20) List<@NotNull @Valid Commitment> commitments)
        implements Command {}
