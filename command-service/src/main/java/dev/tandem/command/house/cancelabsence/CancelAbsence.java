package dev.tandem.command.house.cancelabsence;

import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Command;
import dev.tandem.command.decision.Example;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * Takes back that somebody is away, as if it had never been said. Who comes back earlier says so with {@code RecordAbsence} and the
 * same first day.
 *
 * @param person who; provisioning may say it for others
 * @param from the first day of the absence
 */
@Allowed({
    Role.RECRUITER,
    Role.HIRING_MANAGER,
    Role.HIRING_TEAM,
    Role.INTERVIEWER,
    Role.TA_LEADER,
    Role.EXECUTIVE,
    Role.PROVISIONER
})
@Example(by = "hiring-manager:mia", value = """
        {"person": "mia", "from": "2027-10-04"}
        """)
public record CancelAbsence(
        @NotNull PersonId person, @NotNull LocalDate from) implements Command {}
