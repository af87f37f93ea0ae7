package dev.tandem.command.interview;

import static dev.tandem.command.decision.Outcome.refused;

import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.events.PersonId;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody takes another's place in an interview.
 *
 * @param out who does not come
 * @param in who comes instead; a member of the panel
 */
public record Swap(@NotNull PersonId out, @NotNull PersonId in) {

    /** Refuses unless one of these people makes room for a member of the panel who is none of them; null if so. */
    public @Nullable Refused refuses(List<PersonId> assigned, PanelState panel, boolean history) {
        if (!assigned.contains(out)) {
            return refused(
                    InterviewRule.NOBODY_TO_SWAP,
                    out + " is not assigned to this interview.",
                    Map.of("interviewers", assigned));
        }
        if (assigned.contains(in)) {
            return refused(
                    InterviewRule.INTERVIEWER_TWICE,
                    in + " is assigned to this interview already.",
                    Map.of("interviewers", assigned));
        }
        return history || panel.has(in)
                ? null
                : refused(
                        InterviewRule.NOT_ON_THE_PANEL,
                        "Not on the panel: " + in + ".",
                        Map.of("strangers", List.of(in), "panel", panel.people()));
    }

    /** These people after it. */
    public List<PersonId> in(List<PersonId> assigned) {
        return assigned.stream().map(person -> person.equals(out) ? in : person).toList();
    }
}
