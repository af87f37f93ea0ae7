package dev.tandem.time;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeParseException;

/**
 * By how much people have moved the time of a demo ahead of the world's. It is one line in a file, an ISO-8601 duration, so that all
 * services of a demo have the same time, have it again after a restart, and only who may write that file can move it. It never
 * goes back: what was recorded then would lie in the future.
 *
 * @param file may not be there: then nobody has moved anything
 */
public record MovedTime(Path file) {

    /**
     * The clock of a service.
     *
     * @param file where a demo keeps its time; empty for the world's
     */
    public static Clock clock(String file) {
        return file.isBlank() ? Clock.systemUTC() : new MovedClock(new MovedTime(Path.of(file)), Clock.systemUTC());
    }

    /** This time, as a clock. It ticks as the world's does, and leaps when somebody moves it. */
    public Clock clock() {
        return new MovedClock(this, Clock.systemUTC());
    }

    /** Whether this is a demo's time at all. */
    public boolean isMovable() {
        return Files.exists(file);
    }

    /** From now on it can be moved. What was moved already stays so. */
    public void makeMovable() {
        if (!isMovable()) {
            write(Duration.ZERO);
        }
    }

    /**
     * How far it is ahead of the world's.
     *
     * @throws UncheckedIOException if the file cannot be read
     * @throws IllegalStateException if it does not hold a duration
     */
    public Duration ahead() {
        try {
            return isMovable() ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (DateTimeParseException e) {
            throw new IllegalStateException(file + " should hold a duration such as PT48H", e);
        }
    }

    /**
     * Moves it.
     *
     * @param by more than nothing
     * @throws IllegalArgumentException if it would go back, or stay
     */
    public void forward(Duration by) {
        if (!by.isPositive()) {
            throw new IllegalArgumentException("time only goes forward: " + by);
        }
        write(ahead().plus(by));
    }

    private void write(Duration ahead) {
        try {
            // Whoever reads at this moment reads the old or the new, never half a line.
            // Temporary files are their owner's alone.
            Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "time", ".new");
            Files.writeString(fresh, ahead + "\n");
            Files.move(fresh, file, ATOMIC_MOVE, REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
