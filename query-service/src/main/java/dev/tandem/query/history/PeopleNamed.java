package dev.tandem.query.history;

import dev.tandem.events.Event;
import dev.tandem.events.EventCatalog;
import dev.tandem.events.PersonId;
import dev.tandem.events.Revisions;
import dev.tandem.query.projection.api.RawEvent;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Finds the people whom an event names, without reading the event: by the members that hold a {@link PersonId} anywhere in any type of
 * event. A member of such a name in another event may hold something else: then that is found, too. In an event of an earlier revision, or
 * of a type that is not known here, any member may name somebody.
 */
final class PeopleNamed {

    private static final Set<String> MEMBERS = members();

    private PeopleNamed() {}

    /** Who did it, for whom, and whom it names. */
    static List<String> by(RawEvent event, JsonNode payload) {
        Set<String> people = new LinkedHashSet<>();
        people.add(event.actor());
        if (event.onBehalfOf() != null) {
            people.add(event.onBehalfOf());
        }
        @Nullable Revisions revisions = EventCatalog.revisionsOf(event.type());
        boolean newest = revisions != null && revisions.newest() == event.version();
        look(payload, people, newest ? MEMBERS::contains : _ -> true);
        people.remove(PersonId.SYSTEM.value());
        return List.copyOf(people);
    }

    private static void look(JsonNode node, Set<String> people, Predicate<String> names) {
        if (node.isArray()) {
            node.forEach(element -> look(element, people, names));
        } else if (node.isObject()) {
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                if (names.test(member.getKey())) {
                    take(member.getValue(), people);
                }
                look(member.getValue(), people, names);
            }
        }
    }

    private static void take(JsonNode value, Set<String> people) {
        if (value.isString()) {
            String text = value.stringValue();
            try {
                people.add(new PersonId(text).value());
            } catch (IllegalArgumentException _) {
                // a text, in another event
            }
        } else if (value.isArray()) {
            value.forEach(element -> take(element, people));
        }
    }

    private static Set<String> members() {
        Set<String> found = new HashSet<>();
        Set<Type> seen = new HashSet<>();
        EventCatalog.types().values().forEach(type -> look(type, found, seen));
        return Set.copyOf(found);
    }

    private static void look(Type type, Set<String> found, Set<Type> seen) {
        if (!seen.add(type)) {
            return;
        }
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(of -> look(of, found, seen));
        } else if (type instanceof Class<?> of && of.getName().startsWith(Event.class.getPackageName())) {
            if (of.isSealed()) {
                Arrays.stream(of.getPermittedSubclasses()).forEach(one -> look(one, found, seen));
            }
            if (of.isRecord()) {
                for (RecordComponent component : of.getRecordComponents()) {
                    if (names(component.getGenericType())) {
                        found.add(component.getName());
                    }
                    look(component.getGenericType(), found, seen);
                }
            }
        }
    }

    private static boolean names(Type type) {
        return type == PersonId.class
                || type instanceof ParameterizedType generic
                        && Arrays.stream(generic.getActualTypeArguments()).anyMatch(PeopleNamed::names);
    }
}
