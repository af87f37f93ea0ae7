package dev.tandem.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A server did not start, or ended when it should not have; the message carries the last lines of its log. */
public final class ServerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ServerException(String message) {
        super(message);
    }

    ServerException(String message, Throwable cause) {
        super(message, cause);
    }

    static ServerException withLog(String message, Path log) {
        return new ServerException(message + "; the end of " + log + ":\n" + String.join("\n", lastLines(log, 20)));
    }

    private static List<String> lastLines(Path log, int count) {
        try {
            List<String> lines = Files.readAllLines(log);
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        } catch (IOException e) {
            return List.of("(not readable: " + e.getMessage() + ")");
        }
    }
}
