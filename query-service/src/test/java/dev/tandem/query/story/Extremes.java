package dev.tandem.query.story;

import dev.tandem.events.Language;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Values of any type that events are made of: an ordinary one first, then those at the edges of what the type can hold, in
 * each of its components in turn. What a constructor refuses was never recorded, and is left out.
 */
public final class Extremes {

    private static final Map<Class<?>, List<?>> LEAVES = Map.ofEntries(
            Map.entry(
                    String.class,
                    List.of(
                            "ordinary",
                            "ORDINARY",
                            "",
                            " ",
                            "Back\0end",
                            "\ud800",
                            "half\udc00 a pair\0",
                            "\ud83d\ude00 \\u0000 \" {},'\\",
                            "\u200b\uffff\u0001",
                            Stream.iterate(1, n -> n * 31 + 7)
                                    .limit(20_000)
                                    .map(n -> Character.toString(0x4e00 + Math.floorMod(n, 0x5000)))
                                    .reduce("", String::concat))),
            Map.entry(
                    Instant.class,
                    List.of(
                            Instant.parse("2026-02-01T10:00:00Z"),
                            Instant.parse("+20270-02-03T10:00:00Z"),
                            Instant.parse("0000-01-01T00:00:00Z"),
                            Instant.parse("-4720-01-01T00:00:00Z"),
                            Instant.parse("9999-12-31T23:59:59.999999999Z"),
                            Instant.MIN,
                            Instant.MAX)),
            Map.entry(LocalDate.class, List.of(LocalDate.of(2026, 3, 1), LocalDate.MIN, LocalDate.MAX)),
            Map.entry(
                    LocalDateTime.class,
                    List.of(LocalDateTime.of(2026, 3, 1, 9, 0), LocalDateTime.MIN, LocalDateTime.MAX)),
            Map.entry(LocalTime.class, List.of(LocalTime.of(9, 0), LocalTime.MIN, LocalTime.MAX)),
            Map.entry(
                    Duration.class,
                    List.of(
                            Duration.ofDays(2),
                            Duration.ZERO,
                            Duration.ofNanos(1),
                            Duration.ofDays(-1),
                            Duration.ofDays(36_525),
                            Duration.ofSeconds(Long.MIN_VALUE),
                            Duration.ofSeconds(Long.MAX_VALUE, 999_999_999))),
            Map.entry(long.class, List.of(2L, 0L, -1L, Long.MIN_VALUE, Long.MAX_VALUE)),
            Map.entry(Long.class, List.of(2L, 0L, -1L, Long.MIN_VALUE, Long.MAX_VALUE)),
            Map.entry(int.class, List.of(2, 0, -1, Integer.MIN_VALUE, Integer.MAX_VALUE)),
            Map.entry(Integer.class, List.of(2, 0, -1, Integer.MIN_VALUE, Integer.MAX_VALUE)),
            Map.entry(boolean.class, List.of(false, true)),
            Map.entry(Boolean.class, List.of(false, true)),
            Map.entry(
                    BigDecimal.class,
                    List.of(
                            new BigDecimal("100"),
                            BigDecimal.ZERO,
                            new BigDecimal("-1E+900"),
                            new BigDecimal("9.99E+900"),
                            new BigDecimal("1E-900"))),
            Map.entry(ZoneId.class, List.of(ZoneId.of("Europe/Berlin"), ZoneId.of("UTC"), ZoneId.of("+18:00"))),
            Map.entry(Currency.class, List.of(Currency.getInstance("EUR"))),
            Map.entry(Language.class, List.of(Language.ENGLISH, new Language("yue"))),
            Map.entry(UUID.class, List.of(new UUID(1, 1), new UUID(0, 0), new UUID(-1, -1))));

    private final Map<Class<?>, Object> given;

    /** Values of these types are always those given. */
    public Extremes(Map<Class<?>, Object> given) {
        this.given = given;
    }

    /** The ordinary value, then the others. */
    public List<Object> of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return containers((Class<?>) generic.getRawType(), generic.getActualTypeArguments());
        }
        Class<?> plain = (Class<?>) type;
        if (given.containsKey(plain)) {
            return List.of(Objects.requireNonNull(given.get(plain)));
        }
        if (LEAVES.containsKey(plain)) {
            return List.copyOf(Objects.requireNonNull(LEAVES.get(plain)));
        }
        if (plain.isEnum()) {
            return List.of(plain.getEnumConstants());
        }
        if (plain.isSealed()) {
            return Arrays.stream(plain.getPermittedSubclasses())
                    .flatMap(permitted -> of(permitted).stream())
                    .toList();
        }
        return records(plain);
    }

    private List<Object> containers(Class<?> type, Type[] arguments) {
        List<Object> containers = new ArrayList<>();
        List<Object> first = of(arguments[0]);
        if (type == Map.class) {
            Object key = first.getFirst();
            of(arguments[1]).forEach(value -> containers.add(Map.of(key, value)));
            containers.add(Map.of());
        } else if (type == Set.class) {
            first.forEach(value -> containers.add(Set.of(value)));
            containers.add(Set.of());
        } else {
            first.forEach(value -> containers.add(List.of(value)));
            containers.add(List.of());
            containers.add(Collections.nCopies(300, first.getFirst()));
        }
        return containers;
    }

    private List<Object> records(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        List<List<@Nullable Object>> choices = new ArrayList<>();
        for (RecordComponent component : components) {
            List<@Nullable Object> choice = new ArrayList<>(of(component.getGenericType()));
            if (isNullable(component)) {
                choice.add(null);
            }
            choices.add(choice);
        }
        @Nullable Object[] ordinary = choices.stream().map(List::getFirst).toArray();
        List<Object> values = new ArrayList<>();
        make(type, ordinary).ifPresent(values::add);
        for (int i = 0; i < components.length; i++) {
            for (Object extreme : choices.get(i).subList(1, choices.get(i).size())) {
                @Nullable Object[] changed = ordinary.clone();
                changed[i] = extreme;
                make(type, changed).ifPresent(values::add);
            }
        }
        if (values.isEmpty()) {
            throw new AssertionError("nothing makes a " + type);
        }
        return values;
    }

    private static boolean isNullable(RecordComponent component) {
        return Stream.<AnnotatedElement>of(component.getAnnotatedType(), component)
                .anyMatch(element -> element.isAnnotationPresent(Nullable.class));
    }

    private static Optional<Object> make(Class<?> type, @Nullable Object[] components) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class[]::new));
            constructor.setAccessible(true);
            return Optional.of(constructor.newInstance(components));
        } catch (InvocationTargetException e) {
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
