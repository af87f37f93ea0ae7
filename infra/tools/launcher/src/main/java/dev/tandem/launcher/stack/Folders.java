package dev.tandem.launcher.stack;

import dev.tandem.client.ToolException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Removes folders with all that is in them. */
final class Folders {

    private Folders() {}

    /** Does not follow symbolic links. */
    static void delete(Path path) {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(path)) {
            List<Path> deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new ToolException("cannot remove " + path + ": " + e.getMessage(), e);
        }
    }
}
