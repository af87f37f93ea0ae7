package dev.tandem.command.candidate.register;

import dev.tandem.command.candidate.Registration;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Command;
import dev.tandem.command.decision.Example;
import dev.tandem.events.CandidateId;
import dev.tandem.events.Role;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Registers a person as a candidate. This is the only command that takes their name and contacts.
 *
 * @param candidate an id of the caller's, such as another system's; left out for a new one
 * @param name as they call themselves
 * @param anotherPerson true: they are nobody else who gave the same address, however likely that looks; recorded only if it does
 * @param reason how that is known
 */
@Allowed({Role.RECRUITER, Role.IMPORTER})
@Example(by = "recruiter:rosa", value = """
        {"name": "Noor Haddad", "email": "noor@example.org", "phone": "+351 910 000 000"}
        """)
public record RegisterCandidate(
        @Nullable CandidateId candidate,
        @NotBlank @Size(max = 200) String name,
        @Nullable @Email @Size(max = 320) String email,
        @Nullable @Size(max = 50) String phone,
        @Nullable Boolean anotherPerson,
        @Nullable @Size(min = 10, max = 2000) String reason)
        implements Command, Registration {}
