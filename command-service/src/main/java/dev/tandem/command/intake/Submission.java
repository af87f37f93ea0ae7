package dev.tandem.command.intake;

import dev.tandem.access.Caller;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A command as somebody gives it, by whichever way it came in.
 *
 * @param command its name, as it was given
 * @param caller who gives it
 * @param headers the terms on which it is given, by name; null for those that were not sent
 * @param body its JSON
 * @param correlationId what it is part of
 */
public record Submission(
        String command, Caller caller, Function<String, @Nullable String> headers, byte[] body, String correlationId) {

    /** Where it is given. */
    String path() {
        return "/commands/" + command;
    }
}
