package dev.tandem.command.dispatch;

import java.util.List;

/** What would become of a command if it were given; nothing was. */
public sealed interface CheckResult extends Answer
        permits CheckResult.Acceptable, CommandResult.Refused, CommandResult.KeyReused, CommandResult.Changed {

    /**
     * It would be done.
     *
     * @param types the names of the types of the events that it would record, such as {@code hiring.CandidateSubmitted}, in order
     * @param known whether it was done already, under the same key; of a rehearsal alone
     */
    record Acceptable(List<String> types, boolean known) implements CheckResult {

        public Acceptable {
            types = List.copyOf(types);
        }
    }
}
