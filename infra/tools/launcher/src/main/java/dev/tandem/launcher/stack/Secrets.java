package dev.tandem.launcher.stack;

import dev.tandem.client.ToolException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The passwords of the local databases: made once per data folder, in a file that only its owner may read.
 *
 * @param superuser of the PostgreSQL server
 * @param command of {@code tandem_command}, the owner of command-service's database
 * @param query of {@code tandem_query}, the owner of query-service's database
 */
public record Secrets(String superuser, String command, String query) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Reads them, or makes them if there are none. */
    public static Secrets keptIn(Path data) {
        Path file = data.resolve("secrets.json");
        try {
            if (Files.exists(file)) {
                return JSON.readValue(Files.readString(file), Secrets.class);
            }
            Secrets made = new Secrets(random(), random(), random());
            // Temporary files are readable by their owner alone.
            Path partial = Files.createTempFile(data, "secrets", ".partial");
            Files.writeString(partial, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(made));
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
            return made;
        } catch (IOException | JacksonException e) {
            throw new ToolException("cannot keep passwords in " + file + ": " + e.getMessage(), e);
        }
    }

    private static String random() {
        byte[] bytes = new byte[18];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "Secrets[not shown]";
    }
}
