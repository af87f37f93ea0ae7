package dev.tandem.command.partnership;

import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.Rule;
import java.util.List;

/** Decides whether the agreed time for a deed ran out. */
public interface OverdueDecision<C extends ClockCheck, S> extends Decision<C, S> {

    /** Names, among the facts of {@link ClockRule#NOT_DUE_YET}, the moment after which to look again. */
    String DUE_AT = "dueAt";

    @Override
    default List<Rule> refusals() {
        return List.of(ClockRule.values());
    }
}
