package dev.tandem.walk;

import dev.tandem.events.Event;
import dev.tandem.events.OfApplication;
import dev.tandem.events.PersonId;
import dev.tandem.events.debrief.ReferenceChecked;
import dev.tandem.events.requisition.Side;
import dev.tandem.query.projection.api.Envelope;
import dev.tandem.query.projection.api.Projection;
import dev.tandem.query.projection.api.Rows;
import dev.tandem.query.projection.api.Table;
import dev.tandem.query.projection.rows.RowsInMemory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which tables of a read model an event changes: by what it says, not only because something happened at all, as it does
 * with whatever else is said of an application at that moment.
 */
final class Hearing {

    private final Projection projection;
    private final RowsInMemory rows = new RowsInMemory();
    private long position;

    Hearing(Projection projection) {
        this.projection = projection;
    }

    /** Folds the event; which tables came to hold something else than they would have after any other event. */
    List<Table<?>> hear(Entry entry) {
        position++;
        if (!projection.folds().contains(entry.event().getClass())) {
            return List.of();
        }
        Changes changes = changes(EveryReadModel.envelope(position, entry));
        Changes anyhow = anyOther(entry).map(this::changes).orElseGet(() -> new Changes(rows));
        List<Table<?>> heard = projection.tables().stream()
                .filter(table -> !changes.in(table).equals(anyhow.in(table)))
                .<Table<?>>map(table -> table)
                .toList();
        changes.apply();
        return heard;
    }

    private Changes changes(Envelope envelope) {
        Changes changes = new Changes(rows);
        projection.fold(envelope, changes);
        return changes;
    }

    /** Another event about the same application, which was submitted; of which no read model knows what it means. */
    private Optional<Envelope> anyOther(Entry entry) {
        boolean known = entry.event() instanceof OfApplication about
                && projection.folds().contains(ReferenceChecked.class)
                && projection.tables().stream()
                        .anyMatch(table -> rows.get(table, about.application().value()) != null);
        return known ? Optional.of(EveryReadModel.envelope(position, other(entry))) : Optional.empty();
    }

    private static Entry other(Entry entry) {
        OfApplication about = (OfApplication) entry.event();
        Event other = new ReferenceChecked(
                about.application(),
                about.requisition(),
                about.candidate(),
                Side.RECRUITER,
                new PersonId("rob"),
                "Former manager",
                "Calm under pressure");
        return entry.saying(other);
    }

    /** What a fold changes, on top of rows that stay as they are. */
    private static final class Changes implements Rows {

        private final RowsInMemory below;
        private final Map<String, Map<String, Optional<Object>>> changed = new HashMap<>();
        private final Map<String, Table<?>> tables = new HashMap<>();

        private Changes(RowsInMemory below) {
            this.below = below;
        }

        @Override
        @SuppressWarnings("unchecked") // a table's rows are of its type
        public <R> @Nullable R get(Table<R> table, String key) {
            Optional<Object> own = in(table).get(key);
            return own == null ? below.get(table, key) : (R) own.orElse(null);
        }

        @Override
        public <R> void put(Table<R> table, String key, R row) {
            set(table, key, row);
        }

        @Override
        public <R> void remove(Table<R> table, String key) {
            set(table, key, null);
        }

        private <R> void set(Table<R> table, String key, @Nullable R row) {
            Map<String, Optional<Object>> of = changed.computeIfAbsent(table.name(), _ -> new HashMap<>());
            tables.put(table.name(), table);
            if (Objects.equals(below.get(table, key), row)) {
                of.remove(key);
            } else {
                of.put(key, Optional.ofNullable(row));
            }
        }

        private Map<String, Optional<Object>> in(Table<?> table) {
            return changed.getOrDefault(table.name(), Map.of());
        }

        private void apply() {
            tables.forEach((name, table) -> Objects.requireNonNull(changed.get(name))
                    .forEach((key, row) -> apply(table, key, row.orElse(null))));
        }

        @SuppressWarnings("unchecked") // it was put into that table
        private <R> void apply(Table<R> table, String key, @Nullable Object row) {
            if (row == null) {
                below.remove(table, key);
            } else {
                below.put(table, key, (R) row);
            }
        }
    }
}
