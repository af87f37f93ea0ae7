package dev.tandem.command.partnership.completetraining;

import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Command;
import dev.tandem.command.decision.Example;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.people.Course;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** Records that somebody completed a course. Who completed structured interviewing counts as a trained interviewer on a panel. */
@Allowed({Role.TA_LEADER, Role.IMPORTER})
@Example(by = "ta-leader:tara", value = """
        {"person": "iris", "course": "STRUCTURED_INTERVIEWING", "completedOn": "2025-11-20"}
        """)
public record CompleteTraining(
        @NotNull PersonId person,
        @NotNull Course course,
        @NotNull LocalDate completedOn) implements Command {}
