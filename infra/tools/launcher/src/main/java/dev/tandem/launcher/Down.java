package dev.tandem.launcher;

import dev.tandem.launcher.stack.Progress;
import dev.tandem.launcher.stack.Run;
import dev.tandem.launcher.stack.Stack;
import dev.tandem.launcher.stack.Workspace;
import java.util.Optional;

/** Stops what an earlier run has left, by the processes that it wrote down and no others. */
final class Down {

    private Down() {}

    /** Says whether there was anything to stop. */
    static boolean stop(Workspace workspace, Progress progress) {
        Optional<Run> run = Run.in(workspace);
        if (run.isEmpty()) {
            return false;
        }
        boolean alive = run.get().isAlive();
        Stack.left(workspace, run.get(), progress).stop();
        return alive;
    }
}
