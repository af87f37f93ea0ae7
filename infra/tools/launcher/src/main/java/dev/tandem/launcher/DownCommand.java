package dev.tandem.launcher;

import dev.tandem.client.ToolException;
import dev.tandem.launcher.stack.Progress;
import dev.tandem.launcher.stack.Run;
import dev.tandem.launcher.stack.Workspace;
import dev.tandem.launcher.stack.WorkspaceLock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Stops everything. */
@Command(name = "down", description = "Stops everything; the data stays.", mixinStandardHelpOptions = true)
final class DownCommand implements Callable<Integer> {

    /** Longer than all parts together may take. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    @Override
    public Integer call() {
        Workspace here = workspace.workspace();
        Progress progress = new Progress(System.out, false);
        if (Run.in(here).isEmpty()) {
            progress.say("Tandem is not up in " + here.data() + ".");
            return 0;
        }
        Optional<WorkspaceLock> lock = WorkspaceLock.on(here);
        boolean stopped = false;
        if (lock.isEmpty()) {
            // Somebody's terminal: what it started, it also stops in order.
            Run.in(here).flatMap(run -> run.launcher().process()).ifPresent(ProcessHandle::destroy);
            stopped = true;
            lock = WorkspaceLock.on(here, PATIENCE);
        }
        try (WorkspaceLock _ = lock.orElseThrow(
                () -> new ToolException("The launcher does not end; see ./tandem status and " + here.logs()))) {
            stopped |= Down.stop(here, progress);
        }
        progress.say(stopped ? "Tandem is down; its data stays in " + here.data() : "Tandem was not up.");
        return 0;
    }
}
