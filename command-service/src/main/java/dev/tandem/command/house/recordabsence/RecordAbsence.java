package dev.tandem.command.house.recordabsence;

import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Command;
import dev.tandem.command.decision.Example;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * Says when somebody is away, and never why. Clocks go on: what is due on their searches meanwhile shows that they are away, unless
 * they have delegated their side. The same first day once more changes the last one, so that an absence ends sooner or later than was
 * said. Days begin and end in the zone of their working hours, in UTC if they have said none.
 *
 * @param person who; provisioning may say it for others
 * @param from the first day, 14 days ago at the earliest and within a year
 * @param until the last day, 14 days ago at the earliest; a year after the first at most
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
        {"person": "mia", "from": "2027-11-02", "until": "2027-11-12"}
        """)
public record RecordAbsence(
        @NotNull PersonId person,
        @NotNull LocalDate from,
        @NotNull LocalDate until) implements Command {}
