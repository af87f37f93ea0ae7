package dev.tandem.command.dispatch;

import dev.tandem.command.decision.Outcome;

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

    /** Decided now. */
    record Decided(Outcome outcome) implements Conclusion {

        @Override
        public boolean holdsFromMemory() {
            return switch (outcome) {
                case Outcome.Recorded _ -> true;
                case Outcome.Refused _ -> false;
            };
        }
    }
}
