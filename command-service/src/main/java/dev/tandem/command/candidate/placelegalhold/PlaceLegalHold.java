package dev.tandem.command.candidate.placelegalhold;

import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Command;
import dev.tandem.command.decision.Example;
import dev.tandem.events.CandidateId;
import dev.tandem.events.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Places a legal hold: what is stored about the candidate must be kept, because of a dispute or at an authority's request.
 *
 * @param reason why; at least 10 characters
 */
@Allowed(Role.PRIVACY_OFFICER)
@Example(by = "privacy-officer:pia", value = """
        {"candidate": "cand-place-legal-hold", "reason": "Complaint under the equal treatment act, received 3 February"}
        """)
public record PlaceLegalHold(
        @NotNull CandidateId candidate,
        @NotBlank @Size(min = 10, max = 2000) String reason) implements Command {}
