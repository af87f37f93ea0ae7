package dev.tandem.launcher;

import dev.tandem.client.ToolException;
import dev.tandem.launcher.stack.ProcessStatus;
import dev.tandem.launcher.stack.Run;
import dev.tandem.launcher.stack.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows how everything is. */
@Command(
        name = "status",
        description =
                "Shows each part: whether it is ready, its process, its memory; and how far the events have come: "
                        + "stored, on Kafka, in each read model.",
        mixinStandardHelpOptions = true,
        footer = {"", "Exit code: 0 if all parts are ready, 1 if not."})
final class StatusCommand implements Callable<Integer> {

    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    @Override
    public Integer call() {
        Workspace here = workspace.workspace();
        Optional<Run> run = Run.in(here);
        if (run.isEmpty()) {
            System.out.println("Tandem is not up in " + here.data() + ". Start it with ./tandem up");
            return 1;
        }
        List<ProcessStatus> statuses = ProcessStatus.of(here, run.get());
        System.out.printf("%-17s %-10s %8s %7s %8s  %s%n", "part", "state", "process", "up", "memory", "address");
        statuses.forEach(part -> System.out.printf(
                "%-17s %-10s %8s %7s %8s  %s%n",
                part.name(), part.state(), part.pid(), part.uptime(), part.memory(), part.address()));
        Positions positions = new Positions(here.endpoints());
        System.out.println();
        if (here.time().isMovable()) {
            System.out.println("It is " + TimeCommand.said(here.time()) + ".");
        }
        say(() -> List.of(positions.relay()));
        say(positions::readModels);
        return statuses.stream().allMatch(ProcessStatus::isReady) ? 0 : 1;
    }

    /** What cannot be found out now, since a part is down, is said in one line. */
    private static void say(Supplier<List<String>> lines) {
        try {
            lines.get().forEach(System.out::println);
        } catch (ToolException e) {
            System.out.println(e.getMessage());
        }
    }
}
