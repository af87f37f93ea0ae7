package dev.tandem.command.requisition.requirements;

import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Part;
import dev.tandem.events.PersonId;
import dev.tandem.events.people.Course;
import dev.tandem.events.people.TrainingCompleted;
import java.util.Collection;
import java.util.Map;

/** Who has completed structured interviewing. */
public final class Training {

    private static final Part<Boolean> COMPLETED = Part.from(false)
            .on(
                    TrainingCompleted.class,
                    (trained, event) -> trained || event.course() == Course.STRUCTURED_INTERVIEWING);

    private Training() {}

    /** Reads of each of these people whether they have. */
    public static DecisionModel<Map<PersonId, Boolean>> of(Collection<PersonId> people) {
        return DecisionModel.each(people, person -> COMPLETED.of(person.asInterviewer()));
    }
}
