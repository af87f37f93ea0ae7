package dev.tandem.query.activity;

import dev.tandem.access.visibility.Readable;
import dev.tandem.access.visibility.ReadableEvents;
import dev.tandem.events.Event;
import dev.tandem.events.EventCatalog;
import dev.tandem.events.Money;
import dev.tandem.events.offer.OfferTerms;
import dev.tandem.events.requisition.CompensationBand;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where in what was written down of a search it says what it pays or costs: whoever reads the one does not always read the other. Found by
 * the types of components, so that a new one is not forgotten.
 */
final class Pay {

    private static final Set<Class<?>> PAY = Set.of(Money.class, CompensationBand.class, OfferTerms.class);

    private static final Map<Class<?>, List<List<String>>> PATHS = paths();

    private Pay() {}

    /** The paths, member by member, to pay in an event of that type, none of which leads through a list. */
    static List<List<String>> in(Class<? extends Event> type) {
        return PATHS.getOrDefault(type, List.of());
    }

    private static Map<Class<?>, List<List<String>>> paths() {
        Map<Class<?>, List<List<String>>> all = new HashMap<>();
        for (Class<? extends Event> type : EventCatalog.types().values()) {
            if (ReadableEvents.thing(type) == Readable.WRITTEN_DOWN) {
                List<List<String>> paths = new ArrayList<>();
                look(type, List.of(), paths, new LinkedHashSet<>());
                all.put(type, paths);
            }
        }
        return Map.copyOf(all);
    }

    private static void look(Class<?> type, List<String> path, List<List<String>> found, Set<Class<?>> above) {
        if (!type.isRecord() || !above.add(type)) {
            return;
        }
        for (RecordComponent component : type.getRecordComponents()) {
            List<String> further = new ArrayList<>(path);
            further.add(component.getName());
            if (PAY.contains(component.getType())) {
                found.add(List.copyOf(further));
            } else if (component.getGenericType() instanceof ParameterizedType list && tellsPay(list, above)) {
                throw new IllegalStateException(type.getSimpleName() + " has a list of what tells pay: " + further);
            } else {
                look(component.getType(), further, found, above);
            }
        }
        above.remove(type);
    }

    private static boolean tellsPay(ParameterizedType list, Set<Class<?>> above) {
        List<List<String>> inside = new ArrayList<>();
        for (Type argument : list.getActualTypeArguments()) {
            if (argument instanceof Class<?> element) {
                if (PAY.contains(element)) {
                    return true;
                }
                look(element, List.of(), inside, above);
            }
        }
        return !inside.isEmpty();
    }
}
