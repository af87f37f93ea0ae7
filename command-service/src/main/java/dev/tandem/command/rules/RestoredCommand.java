package dev.tandem.command.rules;

import dev.tandem.command.decision.Command;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command as its events tell it.
 *
 * @param command the command; null if it cannot be made of what they tell
 * @param untold the fields of it that no event tells: they may have been left out, or not
 */
record RestoredCommand(@Nullable Command command, List<String> untold) {

    boolean isWhole() {
        return untold.isEmpty();
    }
}
