package dev.tandem.query.projection.fold;

import dev.tandem.query.projection.topic.DecodedRecord;
import dev.tandem.query.projection.topic.RecordDecoder;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Tries parked events again, in the order in which they came. */
public final class Retry {

    private static final int MOST_AT_ONCE = 500;

    private final RecordDecoder decoder;
    private final Folding folding;
    private final ParkedEvents parked;
    private final SetAside setAside;

    Retry(RecordDecoder decoder, Folding folding, ParkedEvents parked, SetAside setAside) {
        this.decoder = decoder;
        this.folding = folding;
        this.parked = parked;
        this.setAside = setAside;
    }

    List<String> due(Connection connection) throws SQLException {
        return parked.due(connection);
    }

    /** Folds the parked events of a key up to the first that fails again; the caller moves its checkpoint and commits. */
    Folding.Result retry(Connection connection, String key, Map<String, Long> parkedFrom) throws SQLException {
        List<ParkedEvents.Stored> stored = parked.of(connection, key, MOST_AT_ONCE);
        Map<String, Long> others = new HashMap<>(parkedFrom);
        others.remove(key);
        List<DecodedRecord> read =
                stored.stream().map(one -> decoder.read(one.record())).toList();
        if (read.stream().anyMatch(DecodedRecord::isForeign)) {
            return leaveOutForeign(connection, key, stored, read);
        }
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

    /** Earlier versions parked what is no event, too. */
    private Folding.Result leaveOutForeign(
            Connection connection, String key, List<ParkedEvents.Stored> stored, List<DecodedRecord> read)
            throws SQLException {
        List<ParkedEvents.Stored> foreign = IntStream.range(0, read.size())
                .filter(i -> read.get(i).isForeign())
                .mapToObj(stored::get)
                .toList();
        setAside.foreign(
                connection,
                read.stream()
                        .filter(DecodedRecord::isForeign)
                        .map(one -> new ParkedEvent(one.record(), one.failure()))
                        .toList());
        parked.folded(connection, foreign);
        parked.tryNext(connection, key);
        return new Folding.Result(0, List.of(), 0);
    }
}
