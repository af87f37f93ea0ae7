package dev.tandem.command.house.sethours;

import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Command;
import dev.tandem.command.decision.Example;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.people.WorkingWeek;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * Says when somebody works. Where terms count working days, what they owe counts on theirs, in their zone; on searches that are under
 * way from when that is copied there, within moments. Fewer than 20 hours a week need a leader of talent acquisition.
 *
 * @param person who; others than oneself need a leader of talent acquisition, or provisioning
 * @param week when
 */
@Allowed({Role.RECRUITER, Role.HIRING_MANAGER, Role.INTERVIEWER, Role.TA_LEADER, Role.EXECUTIVE, Role.PROVISIONER})
@Example(by = "interviewer:ines", value = """
        {"person": "ines", "week": {"zone": "Europe/Lisbon", "days": ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY"],
           "opens": "09:00", "closes": "17:30", "holidays": ["2099-06-10"]}}
        """)
public record SetWorkingHours(
        @NotNull PersonId person, @NotNull @Valid WorkingWeek week) implements Command {}
