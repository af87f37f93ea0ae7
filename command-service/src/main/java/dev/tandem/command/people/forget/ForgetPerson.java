package dev.tandem.command.people.forget;

import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Command;
import dev.tandem.command.decision.Example;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.candidate.ErasureGround;
import jakarta.validation.constraints.NotNull;

/**
 * Erases what somebody who has left was called, and where to write to them, everywhere and for good: the key that it is sealed with
 * is destroyed. What they did stays, under their id.
 *
 * @param ground which right to erasure it is
 */
@Allowed(Role.PRIVACY_OFFICER)
@Example(by = "privacy-officer:pia", value = """
        {"person": "mara", "ground": "NO_LONGER_NEEDED"}
        """)
public record ForgetPerson(
        @NotNull PersonId person, @NotNull ErasureGround ground) implements Command {}
