package dev.tandem.query.projection.fold;

import dev.tandem.query.projection.topic.EventDecoder;
import dev.tandem.query.projection.topic.Received;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tries parked events again, in the order in which they came. */
public final class Retry {

    private static final int MOST_AT_ONCE = 500;

    private final EventDecoder decoder;
    private final Folding folding;
    private final ParkedEvents parked;

    Retry(EventDecoder decoder, Folding folding, ParkedEvents parked) {
        this.decoder = decoder;
        this.folding = folding;
        this.parked = parked;
    }

    List<String> due(Connection connection) throws SQLException {
        return parked.due(connection);
    }

    /** Folds the parked events of a key up to the first that fails again; the caller moves its checkpoint and commits. */
    Folding.Result retry(Connection connection, String key, Map<String, Long> parkedFrom) throws SQLException {
        List<ParkedEvents.Stored> stored = parked.of(connection, key, MOST_AT_ONCE);
        Map<String, Long> others = new HashMap<>(parkedFrom);
        others.remove(key);
        List<Received> read =
                stored.stream().map(one -> decoder.read(one.arrival())).toList();
        Folding.Result result = folding.oneByOne(connection, read, others);
        parked.folded(connection, stored.subList(0, result.folded()));
        if (result.folded() < stored.size()) {
            ParkedEvents.Stored failed = stored.get(result.folded());
            Throwable failure = result.parked().getFirst().failure();
            if (failure != null) {
                parked.failedAgain(connection, failed, failure);
            }
        } else {
            parked.tryNext(connection, key); // there may be more than were taken at once
        }
        return new Folding.Result(result.folded(), List.of(), result.unforeseen());
    }
}
