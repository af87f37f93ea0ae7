package dev.tandem.command.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the events of one command follow from the rules.
 *
 * @param first the position of the first of them
 * @param last that of the last
 * @param command the name of the command; null if the events do not say it
 * @param judgement what was found
 * @param rule the rule that refuses the command, if one does
 * @param detail what was found, in a sentence
 * @param differs where the events are others than the rules give: the number of the event, from 1, and a JSON pointer, such as
 *     {@code 1/stage}
 */
public record Verdict(
        long first,
        long last,
        @Nullable String command,
        Judgement judgement,
        @Nullable String rule,
        String detail,
        List<String> differs) {

    /** What was found. */
    public enum Judgement {
        /** The command comes to these events. */
        FOLLOWS,
        /** A rule refuses the command as things stood: the events should not be there. */
        REFUSED,
        /** The command comes to other events. */
        DIFFERS,
        /** It cannot be said: by an edition of the rules that is not in this code, or by a command that the events do not tell whole. */
        NOT_JUDGED
    }
}
