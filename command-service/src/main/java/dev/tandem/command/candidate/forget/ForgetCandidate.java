package dev.tandem.command.candidate.forget;

import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Command;
import dev.tandem.command.decision.Example;
import dev.tandem.events.CandidateId;
import dev.tandem.events.Role;
import dev.tandem.events.candidate.ErasureGround;
import jakarta.validation.constraints.NotNull;

/**
 * Erases what is known of a candidate, everywhere and for good: the key that their personal data is sealed with is
 * destroyed. The events stay, without what they said about the person. Each application under way is closed
 * with it, within moments, with whatever offer stands; nothing is owed about them or to them any more.
 *
 * @param ground which right to erasure it is
 */
@Allowed(Role.PRIVACY_OFFICER)
@Example(by = "privacy-officer:pia", value = """
        {"candidate": "cand-forget-candidate", "ground": "CONSENT_WITHDRAWN"}
        """)
public record ForgetCandidate(
        @NotNull CandidateId candidate, @NotNull ErasureGround ground) implements Command {}
