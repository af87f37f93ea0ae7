package dev.tandem.launcher;

import dev.tandem.client.ToolException;
import dev.tandem.time.MovedTime;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what time it is for a Tandem, and moves it. */
@Command(
        name = "time",
        description = "Shows what time it is for Tandem, and moves it: what falls due meanwhile falls due at once.",
        mixinStandardHelpOptions = true,
        footer = {"", "Moving it needs a Tandem that was started with ./tandem up --demo."})
final class TimeCommand implements Callable<Integer> {

    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    @Option(
            names = "--forward",
            paramLabel = "DURATION",
            description = "By how much, such as P3D (three days) or PT36H (36 hours). There is no way back.")
    private @Nullable Duration forward;

    @Override
    public Integer call() {
        MovedTime time = workspace.workspace().time();
        if (forward != null) {
            move(time, forward);
        }
        System.out.println(said(time));
        return 0;
    }

    private static void move(MovedTime time, Duration by) {
        if (!time.isMovable()) {
            throw new ToolException("The time of this Tandem cannot be moved. Start one whose time can: "
                    + "./tandem down, then ./tandem up --demo (with --data DIR to leave the data here alone)");
        }
        if (!by.isPositive()) {
            throw new ToolException("Time only goes forward: name a duration greater than nothing, such as P3D");
        }
        time.forward(by);
    }

    /** The time, and how it came about. */
    static String said(MovedTime time) {
        String now = time.clock().instant().truncatedTo(ChronoUnit.SECONDS).toString();
        return time.ahead().isZero()
                ? now
                : "%s, moved ahead of the world's by %d days and %d hours"
                        .formatted(now, time.ahead().toDays(), time.ahead().toHoursPart());
    }
}
