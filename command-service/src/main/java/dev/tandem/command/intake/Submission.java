package dev.tandem.command.intake;

import dev.tandem.access.Caller;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A command as somebody gives it or has it checked, by whichever way it came in.
 *
 * @param command its name, as it was given
 * @param path where one such command is given or checked
 * @param caller who gives it
 * @param headers the terms on which it is given, by name; null for those that were not sent
 * @param body its JSON
 * @param correlationId what it is part of
 */
public record Submission(
        String command,
        String path,
        Caller caller,
        Function<String, @Nullable String> headers,
        byte[] body,
        String correlationId) {

    /** One to be given. */
    public static Submission toGive(
            String command,
            Caller caller,
            Function<String, @Nullable String> headers,
            byte[] body,
            String correlationId) {
        return new Submission(command, "/commands/" + command, caller, headers, body, correlationId);
    }

    /** One to be checked. */
    public static Submission toCheck(
            String command,
            Caller caller,
            Function<String, @Nullable String> headers,
            byte[] body,
            String correlationId) {
        return new Submission(command, "/commands/" + command + "/check", caller, headers, body, correlationId);
    }
}
