package dev.tandem.query.live;

import dev.tandem.access.ProblemException;
import dev.tandem.query.discretion.Seeing;
import dev.tandem.query.naming.Naming;
import dev.tandem.query.projection.api.FollowedReadModel;
import dev.tandem.query.projection.api.Projection;
import dev.tandem.query.projection.api.ReadModel;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What has changed in a list between two places. The list is looked at twice, as it was and as it is, in those scopes in which anything
 * changed or the reader's sight turned with time: so whatever decides on what a list shows, and to whom, decides on its changes, too.
 */
final class Differences {

    /** More is not told as changes: whoever has missed so much starts anew. */
    static final int MOST_SCOPES = 5_000;

    static final int MOST_ITEMS = 10_000;

    private final FollowedReadModel model;
    private final Projection projection;
    private final Place to;
    private final Sight sight;

    /**
     * Up to that place.
     *
     * @param projection whose rows the model has
     * @param sight of which searches the reader may know, in such rows
     */
    Differences(FollowedReadModel model, Projection projection, Place to, Sight sight) {
        this.model = model;
        this.projection = projection;
        this.to = to;
        this.sight = sight;
    }

    /**
     * Changes.
     *
     * @param changed items that came, or are other than they were, as they are now
     * @param gone ids of those that were shown and are not any more
     * @param head what is told beside the items, if it has changed; null else
     */
    record Changes<T>(
            List<T> changed, List<String> gone, @Nullable Object head) {

        boolean isEmpty() {
            return changed.isEmpty() && gone.isEmpty() && head == null;
        }
    }

    /** Whether it is still known how rows stood at that place. */
    private boolean knows(Place from) {
        return isBefore(from)
                && model.sql("select exists (select from {change} where number = :number and stamp = :stamp)")
                        .param("number", from.mark().number())
                        .param("stamp", from.mark().stamp())
                        .query(Boolean.class)
                        .single();
    }

    private boolean isBefore(Place from) {
        return from.generation() == model.generation()
                && from.mark().number() <= to.mark().number();
    }

    /**
     * What has changed since; empty if that cannot be told.
     *
     * @param names whether what candidates and people are called is told beside the items: then another name is a change
     */
    <T> Optional<Changes<T>> since(Place from, FollowedList<T> list, NamesWanted names) {
        if (!isBefore(from)) {
            return Optional.empty();
        }
        Map<String, Boolean> scopes = scopes(from, list.reader().value());
        if (scopes.size() > MOST_SCOPES) {
            return Optional.empty();
        }
        Set<String> searches = new LinkedHashSet<>();
        Set<String> named = new HashSet<>();
        scopes.keySet().forEach(scope -> (Naming.isScope(scope) ? named : searches).add(scope));
        Optional<Changes<T>> changes = searches.isEmpty()
                ? Optional.of(new Changes<T>(List.of(), List.of(), null))
                : compared(from, list, searches, names, scopes);
        if (changes.isPresent() && names.wanted() && !named.isEmpty()) {
            changes = withNamed(changes.get(), list, names, named);
        }
        // Asked last, so that it also says whether anything was forgotten meanwhile.
        return changes.filter(_ -> knows(from));
    }

    /** In which scopes something changed; whether that touched who sees what. */
    private Map<String, Boolean> scopes(Place from, String reader) {
        Map<String, Boolean> scopes = new HashMap<>();
        if (from.mark().number() < to.mark().number()) {
            model.sql("""
                            select scope, bool_or(sight) as sight from {changed_scope}
                            where number > :from and number <= :to group by scope limit :most
                            """)
                    .param("from", from.mark().number())
                    .param("to", to.mark().number())
                    .param("most", MOST_SCOPES + 1)
                    .query((row, _) -> scopes.put(row.getString("scope"), row.getBoolean("sight")))
                    .list();
        }
        if (!from.at().equals(to.at()) && !projection.turning().isEmpty()) {
            turned(model, projection, List.of(reader), from.at(), to.at())
                    .forEach((_, turned) -> turned.forEach(scope -> scopes.put(scope, true)));
        }
        return scopes;
    }

    /** In which scopes whose sight turned between those moments. */
    static Map<String, Set<String>> turned(
            FollowedReadModel model, Projection projection, Collection<String> readers, Instant one, Instant other) {
        Map<String, Set<String>> turned = new HashMap<>();
        model.sql(projection.turning())
                .param("readers", readers.toArray(String[]::new))
                .param("earlier", (one.isBefore(other) ? one : other).atOffset(ZoneOffset.UTC))
                .param("later", (one.isBefore(other) ? other : one).atOffset(ZoneOffset.UTC))
                .query((row, _) -> turned.computeIfAbsent(row.getString("person"), _ -> new HashSet<>())
                        .add(row.getString("scope")))
                .list();
        return turned;
    }

    private <T> Optional<Changes<T>> compared(
            Place from, FollowedList<T> list, Set<String> searches, NamesWanted names, Map<String, Boolean> scopes) {
        // Reckoned as of one moment, what only time has changed is the same.
        View now = now(searches);
        ReadModel rowsThen = model.asOf(from.mark().number());
        Seeing seeingThen = sight.before(rowsThen, now.model(), now.seeing());
        View then = new View(rowsThen, seeingThen, from.at(), to.at(), searches);
        Map<String, T> after = byId(list, now);
        Map<String, T> before;
        @Nullable Object head = list.head(now);
        try {
            before = byId(list, then);
            head = Objects.equals(head, list.head(then)) ? null : head;
        } catch (ProblemException _) { // the reader was not shown it then
            before = Map.of();
        }
        if (before.size() > MOST_ITEMS || after.size() > MOST_ITEMS) {
            return Optional.empty();
        }
        List<T> changed = new ArrayList<>();
        Map<String, T> shownBefore = before;
        after.forEach((id, item) -> {
            boolean other = !item.equals(shownBefore.get(id));
            // Whoever stands otherwise to a search may be told other names of it.
            boolean otherwiseNamed = names.wanted()
                    && list.about(item)
                            .anyMatch(about ->
                                    scopes.getOrDefault(about.requisition().value(), false));
            if (other || otherwiseNamed) {
                changed.add(item);
            }
        });
        List<String> gone = shownBefore.keySet().stream()
                .filter(id -> !after.containsKey(id))
                .toList();
        return Optional.of(new Changes<>(changed, gone, head));
    }

    /** Those changes, and whatever names somebody who is called otherwise now. */
    private <T> Optional<Changes<T>> withNamed(
            Changes<T> changes, FollowedList<T> list, NamesWanted names, Set<String> named) {
        View now = now(null);
        Map<String, T> all = byId(list, now);
        if (all.size() > MOST_ITEMS) {
            return Optional.empty();
        }
        Map<String, T> changed = new LinkedHashMap<>();
        changes.changed().forEach(item -> changed.put(list.id(item), item));
        all.forEach((id, item) -> {
            if (names.scopes(item, list.about(item)).anyMatch(named::contains)) {
                changed.putIfAbsent(id, item);
            }
        });
        @Nullable Object head = changes.head() == null ? list.head(now) : changes.head();
        boolean told = changes.head() != null
                || head != null && names.scopes(head, Stream.empty()).anyMatch(named::contains);
        return Optional.of(new Changes<>(List.copyOf(changed.values()), changes.gone(), told ? head : null));
    }

    private View now(@Nullable Collection<String> scopes) {
        ReadModel rows = model.asOf(to.mark().number());
        return new View(rows, sight.of(rows), to.at(), to.at(), scopes);
    }

    private static <T> Map<String, T> byId(FollowedList<T> list, View view) {
        Map<String, T> items = new LinkedHashMap<>();
        list.items(view, MOST_ITEMS + 1).forEach(item -> items.put(list.id(item), item));
        return items;
    }
}
