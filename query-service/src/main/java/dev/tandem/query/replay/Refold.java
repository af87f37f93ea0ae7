package dev.tandem.query.replay;

import dev.tandem.events.EventCatalog;
import dev.tandem.events.RequisitionId;
import dev.tandem.query.projection.api.Envelope;
import dev.tandem.query.projection.api.Projection;
import dev.tandem.query.projection.api.RawEvent;
import dev.tandem.query.projection.api.Table;
import dev.tandem.query.projection.rows.RowsInMemory;
import dev.tandem.query.projection.topic.EventDecoder;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Folds events of searches again as a projection does. */
final class Refold {

    private static final Logger LOG = LoggerFactory.getLogger(Refold.class);

    private final Projection projection;
    private final Supplier<Set<Long>> setAside;
    private final List<String> types;
    private final EventDecoder decoder = new EventDecoder();

    /**
     * As that one.
     *
     * @param setAside the positions of the events that were set aside for it
     */
    Refold(Projection projection, Supplier<Set<Long>> setAside) {
        this.projection = projection;
        this.setAside = setAside;
        this.types = projection.folds().stream()
                .flatMap(type -> EventCatalog.namesOf(type).stream())
                .sorted()
                .toList();
    }

    String name() {
        return projection.name();
    }

    List<Table<?>> tables() {
        return projection.tables();
    }

    /** How many events would be folded; no more than those are counted. */
    int count(EventLog log, Bound bound, Collection<RequisitionId> searches, int most) {
        return log.count(searches, types, bound, most);
    }

    /** The rows of these searches after all events within that bound. */
    RowsInMemory rows(EventLog log, Bound bound, Collection<RequisitionId> searches) {
        RowsInMemory rows = new RowsInMemory();
        Undo undo = new Undo(rows);
        Set<String> held = new HashSet<>();
        log.read(searches, types, bound, some -> {
            // To read them takes longer than to fold them.
            List<Read> read = some.parallelStream().map(this::read).toList();
            read.forEach(one -> fold(one, undo, held));
        });
        return rows;
    }

    private record Read(
            RawEvent raw,
            @Nullable Envelope event,
            @Nullable Throwable failure) {}

    private Read read(EventLog.Kept kept) {
        RawEvent raw = kept.event();
        try {
            return new Read(raw, decoder.typed(raw), null);
        } catch (RuntimeException | StackOverflowError e) {
            return new Read(raw, null, e);
        }
    }

    /** What cannot be folded holds back what follows of its key, as where it is parked; but if it was set aside, it alone is left out. */
    private void fold(Read read, Undo rows, Set<String> held) {
        if (held.contains(read.raw().key())) {
            return;
        }
        @Nullable Throwable failure = read.failure();
        if (read.event() != null) {
            try {
                projection.fold(read.event(), rows);
                rows.keep();
                return;
            } catch (RuntimeException | StackOverflowError e) {
                rows.drop();
                failure = e;
            }
        }
        LOG.debug("position {} is not folded again into {}", read.raw().position(), projection.name(), failure);
        if (!setAside.get().contains(read.raw().position())) {
            held.add(read.raw().key());
        }
    }
}
