package dev.tandem.launcher.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Folders and files that only their owner may use: what Tandem stores is about people. */
final class Private {

    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private Private() {}

    /** Makes it if it is not there; where it is, takes everybody else's rights away. */
    static void folder(Path folder) throws IOException {
        FileAttribute<?> mine = PosixFilePermissions.asFileAttribute(FOLDER);
        Files.createDirectories(folder, mine);
        Files.setPosixFilePermissions(folder, FOLDER);
    }

    /** Makes it, empty, if it is not there; where it is, takes everybody else's rights away. */
    static void file(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(FILE));
        }
        Files.setPosixFilePermissions(file, FILE);
    }
}
