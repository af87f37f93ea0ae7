package dev.tandem.query.discretion;

import dev.tandem.eventjson.EventReader;
import dev.tandem.events.Event;
import dev.tandem.events.EventCatalog;
import dev.tandem.events.requisition.ConfidentialityChanged;
import dev.tandem.events.requisition.ReplacedForgotten;
import dev.tandem.events.requisition.RequisitionEvent;
import dev.tandem.events.requisition.RequisitionOpened;
import dev.tandem.query.projection.api.Column;
import dev.tandem.query.projection.api.Followed;
import dev.tandem.query.projection.api.RawEvent;
import dev.tandem.query.projection.api.Rows;
import dev.tandem.query.projection.api.Table;
import dev.tandem.query.projection.api.Touched;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The searches that are kept from somebody, one row each. Every read model that tells of searches has this table among its own, and passes
 * on here what it folds, so that what it tells and from whom it is kept are as far as each other.
 */
public final class KeptSearches {

    /** Its rows, by the id of the search; none for a search that is kept from nobody. */
    public static final Table<?> TABLE = kept();

    /** The same, for projections whose lists can be followed: from whom a search is kept decides on who sees anything of it. */
    public static final Table<?> FOLLOWED = table().followed(Followed.byKey(row -> row));

    /** The types of event that {@link #fold} knows. */
    public static final Set<Class<? extends Event>> FOLDS =
            Set.of(RequisitionOpened.class, ConfidentialityChanged.class, ReplacedForgotten.class);

    private static final Set<String> NAMES =
            FOLDS.stream().flatMap(type -> EventCatalog.namesOf(type).stream()).collect(Collectors.toUnmodifiableSet());

    private static final EventReader READER = new EventReader();

    private KeptSearches() {}

    @SuppressWarnings("unchecked") // its rows are these
    static Table<KeptSearch> table() {
        return (Table<KeptSearch>) TABLE;
    }

    private static Table<KeptSearch> kept() {
        return new Table<>(
                "kept_search",
                KeptSearch.class,
                List.of(
                        new Column<>("confidential", "boolean", KeptSearch::confidential),
                        new Column<>("also_seen_by", "text[]", KeptSearch::alsoSeenBy),
                        new Column<>("replaces", "boolean", KeptSearch::replaces)),
                List.of("(key) where replaces"));
    }

    /**
     * The condition that a search is kept from nobody, which stands in every figure: a figure with a search and without it would single
     * that out, so one that is kept from anybody is in nobody's. Expects {@link #TABLE}.
     *
     * @param requisition the column with the id of the search
     */
    public static String counts(String requisition) {
        return "not exists (select from {kept_search} kept where kept.key = " + requisition + ")";
    }

    /** Names the rows that {@link #fold(Event, Rows)} reads. */
    public static void touches(Event event, Touched touched) {
        if (event instanceof ConfidentialityChanged || event instanceof ReplacedForgotten) {
            touched.row(TABLE, ((RequisitionEvent) event).requisition().value());
        }
    }

    /** Follows from whom a search is kept; other events change nothing. */
    public static void fold(Event event, Rows rows) {
        switch (event) {
            case RequisitionOpened opened ->
                put(
                        rows,
                        opened.requisition().value(),
                        KeptSearch.of(opened.confidential(), opened.replaces() != null));
            case ConfidentialityChanged changed -> {
                String key = changed.requisition().value();
                put(
                        rows,
                        key,
                        KeptSearch.of(changed.confidential(), before(rows, key).replaces()));
            }
            case ReplacedForgotten forgotten -> {
                String key = forgotten.requisition().value();
                KeptSearch before = before(rows, key);
                put(rows, key, new KeptSearch(before.confidential(), before.alsoSeenBy(), false));
            }
            default -> {}
        }
    }

    /** As {@link #touches(Event, Touched)}, of an event as it was published. */
    public static void touches(RawEvent event, Touched touched) {
        if (NAMES.contains(event.type())) {
            touched.row(TABLE, event.key());
        }
    }

    /** As {@link #fold(Event, Rows)}, of an event as it was published. */
    public static void fold(RawEvent event, Rows rows) {
        if (NAMES.contains(event.type())) {
            fold(READER.read(event.type(), event.version(), event.payload().getBytes(StandardCharsets.UTF_8)), rows);
        }
    }

    private static KeptSearch before(Rows rows, String key) {
        @Nullable KeptSearch before = rows.get(table(), key);
        return before == null ? KeptSearch.of(null, false) : before;
    }

    private static void put(Rows rows, String key, KeptSearch now) {
        if (now.fromSomebody()) {
            rows.put(table(), key, now);
        } else {
            rows.remove(table(), key);
        }
    }
}
