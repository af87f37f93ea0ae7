package dev.tandem.command.people.depart;

import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Command;
import dev.tandem.command.decision.Example;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * Records that somebody does not work here any more. From then on no request with their token is answered, whatever roles it says.
 * What they own on searches stays theirs, on the list of the ta-leader, until it is reassigned.
 *
 * @param person who
 * @param on the day on which they left; today at the latest, wherever on Earth that is
 */
@Allowed({Role.TA_LEADER, Role.IMPORTER, Role.PROVISIONER})
@Example(by = "provisioner:petra", value = """
        {"person": "olaf", "on": "2026-01-14"}
        """)
public record RecordDeparture(
        @NotNull PersonId person, @NotNull LocalDate on) implements Command {}
