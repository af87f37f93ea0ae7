package dev.tandem.bench;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the programs of this Tandem are. */
public final class Programs {

    private Programs() {}

    /**
     * The folder with a folder for each service.
     *
     * @throws IllegalStateException if the bench was not started by {@code ./tandem bench}
     */
    public static Path folder() {
        Path folder = Path.of(System.getProperty("tandem.programs", ""));
        if (!Files.isDirectory(folder.resolve("query-service"))) {
            throw new IllegalStateException(
                    "no services in '" + folder + "': run ./tandem bench, or set -Dtandem.programs");
        }
        return folder;
    }

    /** The jar, or folder, that a class was loaded from. */
    public static Path jarOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
