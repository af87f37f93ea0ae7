package dev.tandem.command.interview;

import static dev.tandem.command.decision.Outcome.refused;

import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.requisition.agreement.Policies;
import dev.tandem.command.requisition.requirements.Training;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.requisition.HousePolicies;
import dev.tandem.events.requisition.HousePolicies.Policy;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the house asks of the training of those who interview, and who of them has it. */
public record TrainedInterviewers(HousePolicies policies, Map<PersonId, Boolean> training) {

    /** Reads it of these people. */
    public static DecisionModel<TrainedInterviewers> model(RequisitionId requisition, Collection<PersonId> people) {
        return DecisionModel.into(TrainedInterviewers::new, Policies.PART.of(requisition.tag()), Training.of(people));
    }

    /** Refuses whoever is to interview and has no training, where the house requires it; null if they may. */
    public @Nullable Refused refuses(Collection<PersonId> people) {
        if (policies.trainedInterviewers() != Policy.REQUIRE) {
            return null;
        }
        List<PersonId> without = without(people);
        return without.isEmpty()
                ? null
                : refused(InterviewRule.TRAINING_REQUIRED, "Not trained: " + without + ".", Map.of("people", without));
    }

    /** Who of them has none, where the house advises or requires it. */
    public List<PersonId> untrained(Collection<PersonId> people) {
        return policies.trainedInterviewers() == Policy.OFF ? List.of() : without(people);
    }

    private List<PersonId> without(Collection<PersonId> people) {
        return people.stream()
                .filter(person -> !training.getOrDefault(person, false))
                .toList();
    }
}
