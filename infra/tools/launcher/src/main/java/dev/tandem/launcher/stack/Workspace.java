package dev.tandem.launcher.stack;

import dev.tandem.client.Endpoints;
import dev.tandem.client.ToolException;
import dev.tandem.time.MovedTime;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where things are on this machine.
 *
 * @param programs what was built: a folder with the launcher and one folder per service
 * @param data all that survives a stop: databases, topics, keys, logs, the state of a run
 */
public record Workspace(Path programs, Path data) {

    private static final String DEMO_TIME = "demo-time";
    private static final String KEYSET = "personal-data-keyset.json";
    private static final String ERASURES = "personal-data-erasures.jsonl";
    private static final List<String> DATA = List.of(
            "postgresql", "kafka", "identity", "transparency-log", "secrets.json", KEYSET, ERASURES, "logs", DEMO_TIME);

    /** Made by what needs them; PostgreSQL sees to its own. */
    private static final List<String> FOLDERS = List.of("kafka", "identity", "transparency-log");

    /** The log of a part. */
    public Path log(String part) {
        return logs().resolve(part + ".log");
    }

    /** The folder of all logs. */
    public Path logs() {
        return data.resolve("logs");
    }

    /** Where the Tandem that was started here is reached; where none was, one that would be. */
    public Endpoints endpoints() {
        Ports ports = Run.in(this).map(Run::ports).orElseGet(() -> Ports.from(System.getenv()));
        return Endpoints.local(ports.command(), ports.query(), ports.identity());
    }

    /** By how much people have moved the time of what is in this folder. */
    public MovedTime time() {
        return new MovedTime(data.resolve(DEMO_TIME));
    }

    /**
     * The master keys of command-service: without them, personal data in the database next to it cannot be opened. Made by
     * command-service; kept and forgotten together with that database.
     */
    public Path keyset() {
        return data.resolve(KEYSET);
    }

    /** Who was erased, as command-service writes it down: a restore from a backup needs it, so that nobody comes back. */
    public Path erasures() {
        return data.resolve(ERASURES);
    }

    /** Adds lines to {@link #erasures}, before command-service is started for the first time. */
    public void keepErasures(String lines) {
        try {
            Private.file(erasures());
            Files.writeString(erasures(), lines, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new ToolException("cannot write " + erasures() + ": " + e.getMessage(), e);
        }
    }

    /** The files of PostgreSQL. */
    Path databases() {
        return data.resolve("postgresql");
    }

    /** Which processes were started, and by whom. */
    Path state() {
        return data.resolve("state.json");
    }

    /** Held by a launcher while it starts, watches or stops parts. */
    Path lock() {
        return data.resolve("lock");
    }

    /**
     * Makes the data folder if it is not there.
     *
     * @throws ToolException if the folder holds something that Tandem did not put there
     */
    public void prepare() {
        try {
            if (Files.isDirectory(data) && !Files.exists(data.resolve("secrets.json")) && !holdsOnlyOurs()) {
                throw new ToolException(data + " is not empty and not a data folder of Tandem; name another one");
            }
            Private.folder(data);
            Private.folder(logs());
            for (String each : FOLDERS) {
                if (Files.isDirectory(data.resolve(each))) {
                    Private.folder(data.resolve(each)); // earlier versions left them open
                }
            }
            // A folder that is there need not be one that can be written to.
            Files.delete(Files.createTempFile(data, "lock", ".try"));
        } catch (IOException e) {
            throw new ToolException(
                    "cannot use the data folder " + data + ": " + reason(e) + "; name another with --data", e);
        }
    }

    private String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException _ -> "this user may not write there";
            case FileAlreadyExistsException _ -> "there is a file of that name in the way";
            default -> String.valueOf(e.getMessage());
        };
    }

    private boolean holdsOnlyOurs() throws IOException {
        List<String> ours = List.of("logs", "state.json", "lock", "programs", "build.log", "training.log");
        try (Stream<Path> entries = Files.list(data)) {
            return entries.allMatch(entry -> ours.contains(entry.getFileName().toString()));
        }
    }

    /** Forgets all that was stored. Nothing but what Tandem made is removed. */
    public void forget() {
        DATA.forEach(name -> Folders.delete(data.resolve(name)));
    }
}
