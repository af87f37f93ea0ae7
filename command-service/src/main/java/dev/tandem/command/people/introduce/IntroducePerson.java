package dev.tandem.command.people.introduce;

import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Command;
import dev.tandem.command.decision.Example;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Says what somebody who works on hires is called, and where to write to them. Given again it corrects what was said before, all of
 * it; and whoever had left is back.
 *
 * @param person the subject of their token
 * @param name as they call themselves
 */
@Allowed({Role.TA_LEADER, Role.IMPORTER, Role.PROVISIONER})
@Example(by = "provisioner:petra", value = """
        {"person": "lena", "name": "Lena Lindqvist", "email": "lena@example.com"}
        """)
public record IntroducePerson(
        @NotNull PersonId person,
        @NotBlank @Size(max = 200) String name,
        @Nullable @Email @Size(max = 320) String email)
        implements Command {}
