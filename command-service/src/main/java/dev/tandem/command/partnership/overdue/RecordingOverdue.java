package dev.tandem.command.partnership.overdue;

import dev.tandem.agreement.promise.Promises;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.Occasion;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Reading;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.partnership.ClockRule;
import java.util.List;

/** Decides {@link RecordOverdue}, whichever promise it is about. */
public final class RecordingOverdue implements Decision<RecordOverdue, Watched<?>> {

    @Override
    public Class<RecordOverdue> command() {
        return RecordOverdue.class;
    }

    @Override
    public Reading<Watched<?>> reads(RecordOverdue command) {
        return Watched.reading(Promises.of(command.promise()), command);
    }

    @Override
    public Outcome decide(RecordOverdue command, Watched<?> state, Occasion occasion) {
        return state.outcome(command.subject(), occasion.now());
    }

    @Override
    public List<Rule> refusals() {
        return List.of(ClockRule.values());
    }
}
