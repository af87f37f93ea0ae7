package dev.tandem.command.relay;

import java.time.Duration;

/**
 * How long the relay rests after a batch, so that the next one is worth its transaction. A transaction costs the broker and
 * every consumer behind it about as much for one event as for a hundred, so the more came at once, the longer the next ones
 * are gathered; few go out as good as at once, and whoever waits for each of theirs never waits for a crowd.
 */
final class BatchPacing {

    private static final Duration FOR_EACH_EVENT = Duration.ofMillis(5);
    private static final Duration LONGEST = Duration.ofMillis(100);
    private static final Duration LONGEST_FOR_FEW = Duration.ofMillis(20);

    private BatchPacing() {}

    /**
     * The rest: as long as the batch took, within 20 ms, or 5 ms for each of its events, within 100 ms, whichever is more;
     * for a single event no longer than it took.
     *
     * @param events how many the batch had
     * @param taken how long it took
     */
    static Duration restAfter(int events, Duration taken) {
        Duration few = least(taken, LONGEST_FOR_FEW);
        Duration many = events == 1 ? Duration.ZERO : least(FOR_EACH_EVENT.multipliedBy(events), LONGEST);
        return few.compareTo(many) > 0 ? few : many;
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
