package dev.tandem.command.candidate.releaselegalhold;

import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Command;
import dev.tandem.command.decision.Example;
import dev.tandem.events.CandidateId;
import dev.tandem.events.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Releases a legal hold: what is stored about the candidate need no longer be kept for a dispute or an authority.
 *
 * @param reason what ended it; at least 10 characters
 */
@Allowed(Role.PRIVACY_OFFICER)
@Example(by = "privacy-officer:pia", value = """
        {"candidate": "cand-release-legal-hold", "reason": "The complaint was settled on 12 May"}
        """)
public record ReleaseLegalHold(
        @NotNull CandidateId candidate,
        @NotBlank @Size(min = 10, max = 2000) String reason) implements Command {}
