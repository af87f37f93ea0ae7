package dev.tandem.testing;

import dev.tandem.servers.Ending;
import dev.tandem.servers.Spawn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** A main class of the test's classpath in a JVM of its own, whose lines a test reads and which it may kill. */
public final class ChildJvm implements AutoCloseable {

    private final Path output;
    private final ProcessHandle process;

    private ChildJvm(Path output, ProcessHandle process) {
        this.output = output;
        this.process = process;
    }

    /** Starts it; it dies with this JVM at the latest. */
    public static ChildJvm start(Class<?> main, String... arguments) {
        return start(List.of(), main, arguments);
    }

    /** Starts it with JVM options such as {@code -Dname=value}. */
    public static ChildJvm start(List<String> jvmOptions, Class<?> main, String... arguments) {
        Path output = TestFolder.create(main.getSimpleName()).resolve("output");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m"));
        // What this JVM was told of the tests' surroundings holds for the child, too.
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("tandem."))
                .forEach(name -> command.add("-D" + name + "=" + System.getProperty(name)));
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        return new ChildJvm(output, Spawn.LEASHED.start(builder));
    }

    /** The whole lines that it has printed so far, on both its outputs. */
    public List<String> lines() {
        try {
            String text = Files.readString(output);
            return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read what the child printed", e);
        }
    }

    /**
     * Waits for a line.
     *
     * @return the first line that is wanted
     * @throws AssertionError if the child ends or the time is over before it prints one; with all that it printed
     */
    public String awaitLine(Predicate<String> wanted, Duration bound) {
        long end = System.nanoTime() + bound.toNanos();
        while (true) {
            boolean last = !isAlive() || System.nanoTime() > end;
            List<String> lines = lines();
            for (String line : lines) {
                if (wanted.test(line)) {
                    return line;
                }
            }
            if (last) {
                throw new AssertionError("the child JVM " + (isAlive() ? "did not print" : "ended without printing")
                        + " the line waited for; it printed:\n" + String.join("\n", lines));
            }
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    /** Kills it without warning (SIGKILL); returns when it is gone. */
    public void kill() {
        Ending.atOnce(process);
    }

    /**
     * Waits for it to end by itself.
     *
     * @throws AssertionError if it does not in time; with all that it printed
     */
    public void awaitEnd(Duration bound) {
        try {
            process.onExit().get(bound.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError(
                    "the child JVM still runs after " + bound + "; it printed:\n" + String.join("\n", lines()), e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("waiting for the child JVM", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the child JVM", e);
        }
    }

    /** Whether it runs. */
    public boolean isAlive() {
        return Ending.isRunning(process);
    }

    /** Kills it if it still runs. */
    @Override
    public void close() {
        kill();
    }
}
