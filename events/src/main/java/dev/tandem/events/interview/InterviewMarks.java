package dev.tandem.events.interview;

import dev.tandem.events.PersonId;
import dev.tandem.events.requisition.CompetencyId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is out of the ordinary about an interview, though allowed: both sides should know of it.
 *
 * @param untrained which of the interviewers had not completed structured interviewing, where the house advises it
 * @param unplanned what is assessed in it that the agreed plan does not have in this round, and that no earlier round left open
 * @param minutesOver by how many minutes the interviews of the round take longer together than was planned; null: they do not
 */
public record InterviewMarks(
        List<PersonId> untrained,
        List<CompetencyId> unplanned,
        @Nullable Integer minutesOver) {

    /** Copies the lists. */
    public InterviewMarks {
        untrained = List.copyOf(untrained);
        unplanned = List.copyOf(unplanned);
    }

    /** Itself; null if there is nothing to mark. */
    public @Nullable InterviewMarks unlessNone() {
        return untrained.isEmpty() && unplanned.isEmpty() && minutesOver == null ? null : this;
    }
}
