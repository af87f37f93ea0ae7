package dev.tandem.command.progress;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

/** All workers of this instance. */
public final class Workers {

    private final Duration bound;
    private final List<Progress> all = new CopyOnWriteArrayList<>();

    /**
     * None yet.
     *
     * @param bound how long a worker may be without a sign; well over the longest that it waits for anybody
     */
    public Workers(Duration bound) {
        this.bound = bound;
    }

    /** One more; it is watched from its first sign on. */
    public Progress worker(String name) {
        Progress progress = new Progress(name, bound);
        all.add(progress);
        return progress;
    }

    /** What is wrong with each that does not get on. */
    public List<String> troubles() {
        return all.stream().map(Progress::trouble).filter(Objects::nonNull).toList();
    }

    List<String> names() {
        return all.stream().map(Progress::worker).toList();
    }
}
