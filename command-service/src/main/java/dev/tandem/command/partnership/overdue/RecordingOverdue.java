package dev.tandem.command.partnership.overdue;

import dev.tandem.agreement.promise.Promises;
import dev.tandem.command.deadline.api.DeadlineRule;
import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Rule;
import java.util.List;

/** Decides {@link RecordOverdue}, whichever promise it is about. */
final class RecordingOverdue implements Decision<RecordOverdue, PromiseState<?>> {

    @Override
    public DecisionModel<PromiseState<?>> reads(RecordOverdue command) {
        return PromiseState.model(Promises.of(command.promise()), command);
    }

    @Override
    public Outcome decide(RecordOverdue command, PromiseState<?> state, CommandContext context) {
        return state.outcome(command.subject(), context.now());
    }

    @Override
    public List<Rule> refusals() {
        return List.of(DeadlineRule.values());
    }
}
