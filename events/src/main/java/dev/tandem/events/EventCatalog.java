package dev.tandem.events;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Every event type there is, read off the sealed hierarchy, so that it cannot drift from the code. */
public final class EventCatalog {

    /** Prefix of every type name in the store and on the topic. */
    public static final String NAMESPACE = "hiring";

    private static final Map<String, Class<? extends Event>> BY_NAME = index();
    private static final Map<String, Revisions> BY_EVERY_NAME = Revisions.byName(BY_NAME);

    private EventCatalog() {}

    /** All event types by their name, such as {@code hiring.CandidateSubmitted}, in the order of their declaration. */
    public static Map<String, Class<? extends Event>> types() {
        return BY_NAME;
    }

    /** The class of the type that has that name or had it before, or null if there is none (a newer producer may know more). */
    public static @Nullable Class<? extends Event> find(String name) {
        Revisions revisions = BY_EVERY_NAME.get(name);
        return revisions == null ? null : revisions.type().asSubclass(Event.class);
    }

    /** The name of that type in the store and on the topic. */
    public static String nameOf(Class<? extends Event> type) {
        return NAMESPACE + "." + type.getSimpleName();
    }

    /** The names under which events of that type are stored: its own, and those that it had before. */
    public static List<String> namesOf(Class<? extends Event> type) {
        return revisionsOf(type).names();
    }

    /** The version of that type's shape. */
    public static int versionOf(Class<? extends Event> type) {
        return revisionsOf(type).newest();
    }

    /** The revisions of that type's shape. */
    public static Revisions revisionsOf(Class<? extends Event> type) {
        return Objects.requireNonNull(BY_EVERY_NAME.get(nameOf(type)), type::getName);
    }

    /** The revisions of the type that has that name or had it before, or null if there is none. */
    public static @Nullable Revisions revisionsOf(String name) {
        return BY_EVERY_NAME.get(name);
    }

    private static Map<String, Class<? extends Event>> index() {
        Map<String, Class<? extends Event>> types = new LinkedHashMap<>();
        for (Class<? extends Event> type : leaves(Event.class)) {
            types.put(nameOf(type), type);
        }
        return Collections.unmodifiableMap(types);
    }

    private static List<Class<? extends Event>> leaves(Class<?> type) {
        List<Class<? extends Event>> leaves = new ArrayList<>();
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            if (permitted.isSealed()) {
                leaves.addAll(leaves(permitted));
            } else {
                leaves.add(permitted.asSubclass(Event.class));
            }
        }
        return leaves;
    }
}
