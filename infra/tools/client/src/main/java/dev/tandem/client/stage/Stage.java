package dev.tandem.client.stage;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The stage on which the examples of commands play: for each command there is something of its own, in the state in which the command may
 * be given. It is called after the command: {@code req-}, {@code cand-}, {@code int-} and so on, and the command's name. So all examples
 * can be given one after another, each once.
 */
public final class Stage {

    private Stage() {}

    /** Whose examples name days that have to be near, and are over at that time. Nothing is set for them then. */
    public static Set<String> outdated(Instant now) {
        return House.isBeforeAbsences(now) ? Set.of() : new TreeSet<>(Set.of("CancelAbsence", "RecordAbsence"));
    }

    /**
     * The orders that set it, in their order. Given again, each is answered as the first time, or refused because its key was used: the
     * stage stays as it is.
     *
     * @param now what time it is for the Tandem that is told
     */
    public static List<Line> lines(Instant now) {
        Lines lines = new Lines(now);
        House.set(lines);
        Candidates.set(lines);
        Ends.set(lines);
        Agreements.set(lines);
        Talks.set(lines);
        Candidacies.set(lines);
        Escalations.set(lines);
        return lines.all();
    }
}
