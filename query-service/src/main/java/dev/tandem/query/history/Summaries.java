package dev.tandem.query.history;

import dev.tandem.events.Event;
import dev.tandem.events.EventCatalog;
import dev.tandem.openapi.Docs;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What happened, in a sentence: what the comment on the type of event says first. The type is the key to translate it by. */
public final class Summaries {

    private static final Map<Class<?>, String> OF_TYPES = new ConcurrentHashMap<>();

    private Summaries() {}

    /** Of an event of that type. */
    public static String of(Class<? extends Event> type) {
        return OF_TYPES.computeIfAbsent(type, one -> Docs.of(one).summary() + ".");
    }

    /** Of an event of the type that is published under that name; null where this version does not know it. */
    static @Nullable String of(String name) {
        @Nullable Class<? extends Event> type = EventCatalog.types().get(name);
        return type == null ? null : of(type);
    }
}
