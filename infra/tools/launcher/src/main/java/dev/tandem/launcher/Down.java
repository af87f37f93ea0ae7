package dev.tandem.launcher;

import dev.tandem.launcher.stack.Ensemble;
import dev.tandem.launcher.stack.Place;
import dev.tandem.launcher.stack.Progress;
import dev.tandem.launcher.stack.Run;
import java.util.Optional;

/** Stops what an earlier run has left, by the processes that it wrote down and no others. */
final class Down {

    private Down() {}

    /** Says whether there was anything to stop. */
    static boolean stop(Place place, Progress progress) {
        Optional<Run> run = Run.in(place);
        if (run.isEmpty()) {
            return false;
        }
        boolean alive = run.get().isAlive();
        Ensemble.left(place, run.get(), progress).stop();
        return alive;
    }
}
