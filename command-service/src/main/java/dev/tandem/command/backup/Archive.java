package dev.tandem.command.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** A file of a backup while it is written: a zip archive, readable by its owner alone, that has its name once it is whole. */
final class Archive implements AutoCloseable {

    static final JsonMapper JSON = JsonMapper.shared();

    private final Path file;
    private final Path draft;
    private final ZipOutputStream zip;

    Archive(Path file) throws IOException {
        this.file = file.toAbsolutePath();
        if (Files.exists(file)) {
            throw new IOException(file + " is there already");
        }
        this.draft = Files.createTempFile(
                this.file.getParent(),
                file.getFileName().toString(),
                ".partial",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        this.zip = new ZipOutputStream(Files.newOutputStream(draft));
        zip.setLevel(Deflater.BEST_SPEED);
    }

    /** Begins an entry; what is written goes into it until the next begins. */
    OutputStream entry(String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        return zip;
    }

    void text(String name, String text) throws IOException {
        entry(name).write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Ends it with that. */
    void seal(Manifest manifest) throws IOException {
        text(Manifest.ENTRY, JSON.writeValueAsString(manifest));
        zip.close();
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        zip.close();
        Files.deleteIfExists(draft);
    }
}
