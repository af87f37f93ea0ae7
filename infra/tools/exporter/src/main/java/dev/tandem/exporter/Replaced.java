package dev.tandem.exporter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A folder that is made anew and put in the place of the former as a whole. Whatever is killed when, the folder has all of the former or all
 * of the new, or is put back by the next one who begins; never some of both.
 */
final class Replaced {

    private final Path folder;

    private Replaced(Path folder) {
        this.folder = folder;
    }

    /** Takes away what was half written, and puts back what was moved away when somebody was killed. */
    static Replaced begin(Path folder) {
        Replaced replaced = new Replaced(folder);
        try {
            if (Files.exists(replaced.former())) {
                if (Files.exists(folder)) {
                    Target.delete(replaced.former());
                } else {
                    Files.move(replaced.former(), folder, StandardCopyOption.ATOMIC_MOVE);
                }
            }
            if (Files.exists(replaced.writing())) {
                Target.delete(replaced.writing());
            }
            Files.createDirectories(replaced.writing());
            return replaced;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the new is written. */
    Path writing() {
        return beside(".writing");
    }

    /** The new is whole. */
    void done() throws IOException {
        if (Files.exists(folder)) {
            Files.move(folder, former(), StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(writing(), folder, StandardCopyOption.ATOMIC_MOVE);
        if (Files.exists(former())) {
            Target.delete(former());
        }
    }

    private Path former() {
        return beside(".former");
    }

    private Path beside(String suffix) {
        return folder.resolveSibling(folder.getFileName() + suffix);
    }
}
