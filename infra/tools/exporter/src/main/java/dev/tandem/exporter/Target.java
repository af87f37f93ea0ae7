package dev.tandem.exporter;

import dev.tandem.client.ToolException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * The folder of an export. A file is there whole or not at all, and what was written behind the progress that is kept, by an export that was
 * killed, is taken away before the next goes on: so each event is in one file, whatever happens.
 */
final class Target {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path folder;
    private final Format format;
    private Progress progress;

    private Target(Path folder, Format format, Progress progress) {
        this.folder = folder;
        this.format = format;
        this.progress = progress;
    }

    /**
     * Takes up an export in that folder, or begins one.
     *
     * @throws ToolException if the folder holds an export of another format or of somebody else
     */
    static Target open(Path folder, Format format, String as) {
        try {
            Files.createDirectories(folder.resolve("events"));
            Path kept = folder.resolve("export.json");
            Progress progress = Files.exists(kept)
                    ? JSON.readValue(Files.readString(kept), Progress.class)
                    : new Progress(format, as, 0, 0);
            if (progress.format() != format || !progress.as().equals(as)) {
                throw new ToolException(folder + " holds an export as " + progress.format() + " by " + progress.as()
                        + ": go on with that, or name another folder");
            }
            Target target = new Target(folder, format, progress);
            target.dropWhatIsAhead();
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void dropWhatIsAhead() throws IOException {
        try (Stream<Path> files = Files.walk(events())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".writing")
                        || Long.parseLong(name.substring(0, name.indexOf('-'))) > progress.after()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** The folder of the files with events. */
    Path events() {
        return folder.resolve("events");
    }

    Progress progress() {
        return progress;
    }

    /** Where a file is written before it is there. */
    Path writing(String month, long first, long last) {
        Path of = events().resolve("month=" + month);
        try {
            Files.createDirectories(of);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return of.resolve("%020d-%020d%s.writing".formatted(first, last, format.suffix()));
    }

    /** Those files are whole, and with them all events up to that position. */
    void written(List<Path> files, long after, long events) {
        try {
            for (Path file : files) {
                String name = file.getFileName().toString();
                move(file, file.resolveSibling(name.substring(0, name.length() - ".writing".length())));
            }
            Progress next = new Progress(progress.format(), progress.as(), after, progress.events() + events);
            Path writing = folder.resolve("export.json.writing");
            Files.writeString(writing, JSON.writeValueAsString(next));
            move(writing, folder.resolve("export.json"));
            progress = next;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Takes a folder away, with all that is in it. */
    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
