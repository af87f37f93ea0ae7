package dev.tandem.command.dispatch;

import dev.tandem.command.decision.ActingFor;
import dev.tandem.command.decision.Outcome;
import org.jspecify.annotations.Nullable;

/** What a try at a command came to, before anything of it is stored. */
sealed interface Conclusion {

    /**
     * Whether it holds although what was read may be out of date: what was stored or refused before stays so, and the store
     * checks an append itself.
     */
    boolean holdsFromMemory();

    /** There was nothing to decide: an earlier request had the same key, or the caller's terms are not met. */
    record Known(CommandResult result) implements Conclusion {

        @Override
        public boolean holdsFromMemory() {
            return switch (result) {
                case CommandResult.Recorded _, CommandResult.Refused _ -> true;
                case CommandResult.KeyReused _, CommandResult.Changed _ -> false;
            };
        }
    }

    /**
     * Decided now.
     *
     * @param actingFor for whom the actor acts; null: for themselves
     */
    record Decided(Outcome outcome, @Nullable ActingFor actingFor) implements Conclusion {

        @Override
        public boolean holdsFromMemory() {
            return switch (outcome) {
                case Outcome.Recorded _ -> true;
                case Outcome.Refused _ -> false;
            };
        }
    }
}
