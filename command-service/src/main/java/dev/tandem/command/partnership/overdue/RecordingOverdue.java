package dev.tandem.command.partnership.overdue;

import dev.tandem.agreement.promise.Promises;
import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.deadline.api.ClockRule;
import java.util.List;

/** Decides {@link RecordOverdue}, whichever promise it is about. */
final class RecordingOverdue implements Decision<RecordOverdue, Watched<?>> {

    @Override
    public DecisionModel<Watched<?>> reads(RecordOverdue command) {
        return Watched.model(Promises.of(command.promise()), command);
    }

    @Override
    public Outcome decide(RecordOverdue command, Watched<?> state, CommandContext context) {
        return state.outcome(command.subject(), context.now());
    }

    @Override
    public List<Rule> refusals() {
        return List.of(ClockRule.values());
    }
}
