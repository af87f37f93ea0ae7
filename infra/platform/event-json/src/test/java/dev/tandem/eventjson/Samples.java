package dev.tandem.eventjson;

import dev.tandem.events.Event;
import dev.tandem.events.requisition.Stage;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes an event of a type with every component filled, or with only those that must be. */
final class Samples {

    private final boolean full;
    private final int turn;
    private int most = 1;

    private Samples(boolean full, int turn) {
        this.full = full;
        this.turn = turn;
    }

    /** One with all components, as often as it takes for each constant of each enum to appear, then one without what is optional. */
    static List<Event> of(Class<? extends Event> type) {
        List<Event> samples = new ArrayList<>();
        int turns = 1;
        for (int turn = 0; turn < turns; turn++) {
            Samples full = new Samples(true, turn);
            samples.add(type.cast(full.record(type, type.getSimpleName())));
            turns = Math.max(turns, full.most);
        }
        samples.add(type.cast(new Samples(false, 0).record(type, type.getSimpleName())));
        return samples;
    }

    private Object record(Class<?> type, String name) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            boolean absent = !full && components[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
            values[i] = absent ? null : value(components[i].getAnnotatedType(), components[i].getName());
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(type + " cannot be made as a sample for " + name, e);
        }
    }

    private Object value(AnnotatedType annotated, String name) {
        if (annotated instanceof AnnotatedParameterizedType collection
                && collection.getType() instanceof ParameterizedType generic) {
            if (generic.getRawType() == Map.class) {
                AnnotatedType[] entry = collection.getAnnotatedActualTypeArguments();
                return Map.of(value(entry[0], name), value(entry[1], name));
            }
            Object one = value(collection.getAnnotatedActualTypeArguments()[0], name);
            if (generic.getRawType() == Set.class) {
                return Set.of(one);
            }
            if (generic.getRawType() == List.class) {
                return List.of(one);
            }
            throw new AssertionError("no sample of " + annotated);
        }
        return plain((Class<?>) annotated.getType(), name);
    }

    private Object plain(Class<?> type, String name) {
        if (type.isEnum()) {
            Object[] constants = Objects.requireNonNull(type.getEnumConstants());
            most = Math.max(most, constants.length);
            return constants[turn % constants.length];
        }
        if (type.isRecord()
                && type != Stage.class
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getName().equals("value")) {
            return of(type, name.toLowerCase(Locale.ROOT) + "-1");
        }
        return switch (type.getSimpleName()) {
            case "String" -> "What " + name + " says";
            case "int", "Integer" -> 3;
            case "long", "Long" -> 1_042L;
            case "boolean", "Boolean" -> true;
            case "BigDecimal" -> new BigDecimal("52000.5");
            case "Instant" -> Instant.parse("2026-03-02T09:30:00.123456Z");
            case "LocalDate" -> LocalDate.parse("2026-04-01");
            case "LocalTime" -> LocalTime.parse(name.equals("opens") ? "09:00" : "17:30");
            case "Duration" -> Duration.ofHours(36);
            case "ZoneId" -> ZoneId.of("Europe/Berlin");
            case "DayOfWeek" -> DayOfWeek.MONDAY;
            case "Currency" -> Currency.getInstance("EUR");
            case "UUID" -> UUID.fromString("01910000-0000-7000-8000-000000000001");
            case "Stage" -> of(type, "INTERVIEW");
            case "Language" -> of(type, "de");
            default -> record(type, name);
        };
    }

    private static Object of(Class<?> type, String value) {
        try {
            Constructor<?> constructor = Arrays.stream(type.getDeclaredConstructors())
                    .filter(one -> Arrays.equals(one.getParameterTypes(), new Class<?>[] {String.class}))
                    .findFirst()
                    .orElseThrow();
            return constructor.newInstance(value);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(type + " is not made of a text", e);
        }
    }
}
