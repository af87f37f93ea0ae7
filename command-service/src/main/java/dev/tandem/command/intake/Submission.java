package dev.tandem.command.intake;

import dev.tandem.access.Caller;
import dev.tandem.access.RequestOrigin;
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
 * @param origin where it came from; null: not from outside
 */
public record Submission(
        String command,
        String path,
        Caller caller,
        Function<String, @Nullable String> headers,
        byte[] body,
        String correlationId,
        @Nullable RequestOrigin origin) {

    /** One to be given. */
    public static Submission toGive(
            String command,
            Caller caller,
            Function<String, @Nullable String> headers,
            byte[] body,
            String correlationId,
            @Nullable RequestOrigin origin) {
        return new Submission(command, "/commands/" + command, caller, headers, body, correlationId, origin);
    }

    /** One to be checked. */
    public static Submission toCheck(
            String command,
            Caller caller,
            Function<String, @Nullable String> headers,
            byte[] body,
            String correlationId,
            @Nullable RequestOrigin origin) {
        return new Submission(command, "/commands/" + command + "/check", caller, headers, body, correlationId, origin);
    }
}
