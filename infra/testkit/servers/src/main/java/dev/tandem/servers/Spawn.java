package dev.tandem.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts processes, tied to this JVM's life or free of it. */
public enum Spawn {
    /** The process is killed when this JVM ends, however it ends: for tests. */
    LEASHED,
    /** The process outlives this JVM and does not hear its terminal's Ctrl-C: for the launcher. */
    DETACHED;

    /**
     * Keeps a pipe from this JVM open for reading: it ends when the JVM does, also after kill -9. The child's process id
     * goes to the file named by {@code $0}.
     */
    private static final String LEASH = """
            exec 3<&0
            "$@" < /dev/null 3<&- &
            child=$!
            echo $child > "$0"
            (read -r _ <&3; kill -9 $child 2> /dev/null) > /dev/null 2>&1 &
            watcher=$!
            exec 3<&-
            wait $child
            status=$?
            kill $watcher 2> /dev/null
            exit $status
            """;

    private static final List<String> NEW_SESSION = newSession();

    /** Whatever it writes is its owner's alone. The shell becomes the program. */
    private static final List<String> PRIVATE_FILES = List.of("sh", "-c", "umask 077; exec \"$@\"", "sh");

    /**
     * Starts what the builder describes; its command, environment and outputs are used, its input is not.
     *
     * @return the process itself, not a shell around it
     */
    public ProcessHandle start(ProcessBuilder builder) {
        List<String> command = List.copyOf(builder.command());
        try {
            return switch (this) {
                case LEASHED -> startLeashed(builder, command);
                case DETACHED -> {
                    List<String> wrapped = new ArrayList<>(NEW_SESSION);
                    wrapped.addAll(PRIVATE_FILES);
                    wrapped.addAll(command);
                    builder.command(wrapped)
                            .redirectInput(ProcessBuilder.Redirect.from(
                                    Path.of("/dev/null").toFile()));
                    yield builder.start().toHandle();
                }
            };
        } catch (IOException e) {
            throw new ServerException("cannot start " + command.getFirst(), e);
        }
    }

    private static ProcessHandle startLeashed(ProcessBuilder builder, List<String> command) throws IOException {
        Path pid = Files.createTempFile("tandem-leash", ".pid");
        try {
            List<String> wrapped = new ArrayList<>(List.of("sh", "-c", LEASH, pid.toString()));
            wrapped.addAll(command);
            Process shell = builder.command(wrapped)
                    .redirectInput(ProcessBuilder.Redirect.PIPE)
                    .start();
            Await.until("a process id of " + command.getFirst(), 60, () -> Files.size(pid) > 1 || !shell.isAlive());
            long child = Long.parseLong(Files.readString(pid).strip());
            return ProcessHandle.of(child)
                    .orElseThrow(() -> new ServerException(command.getFirst() + " ended at once"));
        } finally {
            Files.deleteIfExists(pid);
        }
    }

    private static List<String> newSession() {
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            return List.of("/usr/bin/setsid");
        }
        return Files.isExecutable(Path.of("/usr/bin/perl"))
                ? List.of("/usr/bin/perl", "-e", "use POSIX; POSIX::setsid(); exec { $ARGV[0] } @ARGV or die $!")
                : List.of();
    }
}
