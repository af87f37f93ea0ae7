package dev.tandem.command.judging;

import dev.tandem.command.application.Judging;
import dev.tandem.command.decision.Command;
import dev.tandem.command.decision.Decision;

/** Where decisions on judging commands get their look at the texts, so that no decision has to think of it. */
public final class Judged {

    private Judged() {}

    /** That decision, which refuses texts that say a trait of the candidate if its command judges one. */
    @SuppressWarnings("unchecked") // what it decides judges
    public static Decision<?, ?> lookingAtTexts(Decision<?, ?> decision, Class<? extends Command> command) {
        return Judging.class.isAssignableFrom(command)
                ? new JudgedDecision<>((Decision<? extends Judging, ?>) decision)
                : decision;
    }

    /** The decision that was given there. */
    public static Decision<?, ?> itself(Decision<?, ?> decision) {
        return decision instanceof JudgedDecision<?, ?> judged ? judged.itself() : decision;
    }
}
