package dev.tandem.command.decision;

import java.util.List;

/**
 * What was looked up, of which everybody sees something else. It is as it was when it was looked up: whoever asks for it in a decision
 * gets the same answer each time.
 *
 * @param <T> what there is to see
 */
@FunctionalInterface
public interface Seen<T> {

    /** Of that, what whoever gives the command sees, in a fixed order. */
    List<T> by(CommandContext context);

    /** Where there is nothing to see. */
    static <T> Seen<T> nothing() {
        return _ -> List.of();
    }
}
