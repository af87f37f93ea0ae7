package dev.tandem.events.wire;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.DataSubject;
import dev.tandem.events.Event;
import dev.tandem.events.EventCatalog;
import dev.tandem.events.PersonalData;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * How much care the data of an event takes, read off its record, as the CloudEvents extension "Data Classification" (attribute
 * {@code dataclassification}) tells it.
 */
public enum DataClass {
    /** It holds what somebody wrote about somebody, or who somebody is: sealed. */
    RESTRICTED("restricted"),
    /** It names people by their ids alone. */
    CONFIDENTIAL("confidential"),
    /** It is about nobody. */
    INTERNAL("internal");

    private static final Map<Class<? extends Event>, DataClass> BY_TYPE = byType();

    private final String label;

    DataClass(String label) {
        this.label = label;
    }

    /** How the attribute spells it. */
    public String label() {
        return label;
    }

    /** That of events of that type. */
    public static DataClass of(Class<? extends Event> type) {
        return Objects.requireNonNull(BY_TYPE.get(type), type::getName);
    }

    private static Map<Class<? extends Event>, DataClass> byType() {
        Map<Class<? extends Event>, DataClass> all = new HashMap<>();
        EventCatalog.types().values().forEach(type -> all.put(type, look(type, new HashSet<>())));
        return Map.copyOf(all);
    }

    private static DataClass look(Type type, Set<Type> seen) {
        DataClass found = INTERNAL;
        if (!seen.add(type)) {
            return found;
        }
        if (type instanceof ParameterizedType several) {
            for (Type of : several.getActualTypeArguments()) {
                found = stricter(found, look(of, seen));
            }
        } else if (type instanceof Class<?> plain && plain.getName().startsWith("dev.tandem.")) {
            if (DataSubject.class.isAssignableFrom(plain) || plain == ApplicationId.class) {
                return CONFIDENTIAL;
            }
            if (plain.isSealed()) {
                for (Class<?> one : plain.getPermittedSubclasses()) {
                    found = stricter(found, look(one, seen));
                }
            }
            if (plain.isRecord()) {
                for (RecordComponent component : plain.getRecordComponents()) {
                    found = component.isAnnotationPresent(PersonalData.class)
                            ? RESTRICTED
                            : stricter(found, look(component.getGenericType(), seen));
                }
            }
        }
        return found;
    }

    private static DataClass stricter(DataClass one, DataClass other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
