package dev.tandem.command.partnership.completetraining;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.partnership.PartnershipRule.TRAINING_ALREADY_RECORDED;
import static dev.tandem.command.partnership.PartnershipRule.TRAINING_NOT_OVER;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Part;
import dev.tandem.command.decision.Rule;
import dev.tandem.events.people.TrainingCompleted;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Decides {@link CompleteTraining}. */
final class CompletingTraining implements Decision<CompleteTraining, Boolean> {

    @Override
    public DecisionModel<Boolean> reads(CompleteTraining command) {
        return Part.from(false)
                .on(TrainingCompleted.class, (before, event) -> before || event.course() == command.course())
                .of(command.person().asInterviewer());
    }

    @Override
    public Outcome decide(CompleteTraining command, Boolean completed, CommandContext context) {
        if (completed) {
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
