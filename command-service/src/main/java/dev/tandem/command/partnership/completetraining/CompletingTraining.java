package dev.tandem.command.partnership.completetraining;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.partnership.PartnershipRule.TRAINING_ALREADY_RECORDED;
import static dev.tandem.command.partnership.PartnershipRule.TRAINING_NOT_OVER;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Rule;
import dev.tandem.events.people.TrainingCompleted;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Decides {@link CompleteTraining}. */
final class CompletingTraining implements Decision<CompleteTraining, CompletingTraining.State> {

    record State(boolean completed) {}

    @Override
    public DecisionModel<State> reads(CompleteTraining command) {
        return DecisionModel.into(new State(false))
                .of(command.person().asInterviewer())
                .on(
                        TrainingCompleted.class,
                        (state, event) -> new State(state.completed() || event.course() == command.course()));
    }

    @Override
    public Outcome decide(CompleteTraining command, State state, CommandContext context) {
        if (state.completed()) {
            return refused(TRAINING_ALREADY_RECORDED);
        }
        // It is that day somewhere on earth up to 14 hours before it is in UTC.
        Instant latest = context.occurredAt().plus(Duration.ofHours(14));
        return command.completedOn().isAfter(LocalDate.ofInstant(latest, ZoneOffset.UTC))
                ? refused(TRAINING_NOT_OVER)
                : recorded(new TrainingCompleted(command.person(), command.course(), command.completedOn()));
    }

    @Override
    public List<Rule> refusals() {
        return List.of(TRAINING_ALREADY_RECORDED, TRAINING_NOT_OVER);
    }
}
