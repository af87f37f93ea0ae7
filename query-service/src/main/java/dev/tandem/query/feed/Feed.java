package dev.tandem.query.feed;

import dev.tandem.access.Caller;
import dev.tandem.contracts.ShownData;
import dev.tandem.query.consistency.Consistency;
import dev.tandem.query.history.HistoryFeed;
import dev.tandem.query.projection.api.ChangeMark;
import dev.tandem.query.projection.api.RawEvent;
import dev.tandem.query.projection.api.ReadModel;
import dev.tandem.query.projection.api.ReadModels;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** Reads the events that somebody may read, up to the highest position below which none is missing. */
@Component
final class Feed {

    private final ReadModels reads;
    private final FeedRights rights;

    Feed(ReadModels reads, FeedRights rights) {
        this.reads = reads;
        this.rights = rights;
    }

    /**
     * As it stands at a moment.
     *
     * @param upTo the highest position below which no event is missing: what stands behind it is told later
     */
    record Look(HistoryFeed events, ShownData shown, long upTo) {}

    /**
     * Some of it.
     *
     * @param after behind which position to go on
     * @param more whether there is more of it already
     */
    record Part(List<RawEvent> events, ShownData shown, long after, boolean more) {}

    /** Looks at it for that caller; refuses (403, 404) whoever reads nothing of it. */
    Look look(Caller caller, FeedFilter filter, Consistency consistency) {
        AtomicLong upTo = new AtomicLong();
        ReadModel model = reads.of(HistoryFeed.NAME, new Consistency(consistency.token(), position -> {
            upTo.set(position);
            consistency.contains(position);
        }));
        FeedRights.Granted granted = rights.of(model, caller, filter, new Consistency(consistency.token(), _ -> {}));
        return new Look(new HistoryFeed(model, granted.wanted(), upTo.get()), granted.shown(), upTo.get());
    }

    /** What is behind that position; if there is nothing, what comes within that time. */
    Part part(Caller caller, FeedFilter filter, Consistency consistency) throws InterruptedException {
        long deadline = System.nanoTime() + filter.patience().toNanos();
        while (true) {
            Part part = part(look(caller, filter, consistency), filter.from(), filter.size());
            long left = deadline - System.nanoTime();
            if (!part.events().isEmpty() || left <= 0) {
                return part;
            }
            awaitMore(Duration.ofNanos(left));
        }
    }

    /** Some behind that position, as it was looked at. */
    Part part(Look look, long after, int most) {
        List<RawEvent> events = look.events().behind(after, most);
        boolean more = events.size() == most;
        return new Part(events, look.shown(), more ? events.getLast().position() : Math.max(after, look.upTo()), more);
    }

    /** Waits until there may be more, or that time is over. */
    void awaitMore(Duration most) throws InterruptedException {
        Duration bound = Duration.ofMillis(500); // another instance may be the one that is told
        reads.awaitChange(HistoryFeed.NAME, ChangeMark.NONE, most.compareTo(bound) < 0 ? most : bound);
    }
}
