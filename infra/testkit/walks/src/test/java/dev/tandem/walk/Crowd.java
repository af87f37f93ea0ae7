package dev.tandem.walk;

import dev.tandem.command.decision.RecordedEvent;
import dev.tandem.events.Event;
import dev.tandem.events.Id;
import dev.tandem.events.PersonId;
import dev.tandem.events.requisition.RequisitionOpened;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Many courses as one history of a house: each on searches and with candidates of its own, by people of whom some meet on several, and
 * of one of a few role types.
 */
final class Crowd {

    private static final List<String> ROLE_TYPES = List.of("ENGINEER", "DESIGNER", "RECEPTIONIST");

    private Crowd() {}

    /**
     * Those courses.
     *
     * @param random who is on which
     */
    static List<Entry> of(List<EndedCourse> courses, RandomGenerator random) {
        List<Entry> log = new ArrayList<>();
        for (int i = 0; i < courses.size(); i++) {
            Renamed renamed = new Renamed(
                    "-" + i,
                    List.of("-" + random.nextInt(9), "-" + random.nextInt(11), "-" + random.nextInt(7)),
                    ROLE_TYPES.get(random.nextInt(4) % ROLE_TYPES.size()));
            for (Entry entry : courses.get(i).log()) {
                log.add(renamed.entry(entry));
            }
        }
        return log;
    }

    /**
     * What is called otherwise.
     *
     * @param course added to each id
     * @param people one of them is added to the id of each person, by their name, so that the two of a pair come apart
     * @param roleType of each search
     */
    private record Renamed(String course, List<String> people, String roleType) {

        Entry entry(Entry entry) {
            RecordedEvent<?> recorded = entry.recorded();
            Event event = (Event) value(recorded.event());
            return new Entry(
                    new RecordedEvent<>(
                            UUID.nameUUIDFromBytes((recorded.id() + course).getBytes()), event, recorded.occurredAt()),
                    event.tags(),
                    (PersonId) value(entry.actor()),
                    entry.role(),
                    entry.command(),
                    entry.recordedAt());
        }

        private Object value(Object value) {
            return switch (value) {
                case PersonId person
                when !person.equals(PersonId.SYSTEM) ->
                    new PersonId(person.value() + people.get(Math.floorMod(person.hashCode(), people.size())));
                case PersonId system -> system;
                case Id id -> rebuilt((Record) id, component -> id.value() + course);
                case RequisitionOpened opened ->
                    rebuilt(
                            opened,
                            component -> component.getName().equals("roleType")
                                    ? roleType
                                    : valueOrNull(read(component, opened)));
                case Record one -> rebuilt(one, component -> valueOrNull(read(component, one)));
                case List<?> list -> list.stream().map(this::value).toList();
                case Set<?> set -> {
                    Set<Object> values = new LinkedHashSet<>();
                    set.forEach(one -> values.add(value(one)));
                    yield values;
                }
                case Map<?, ?> map -> {
                    Map<Object, Object> values = new LinkedHashMap<>();
                    map.forEach((key, one) -> values.put(value(key), value(one)));
                    yield values;
                }
                default -> value;
            };
        }

        private @Nullable Object valueOrNull(@Nullable Object value) {
            return value == null ? null : value(value);
        }
    }

    private interface OfComponent {
        @Nullable
        Object value(RecordComponent component);
    }

    private static Object rebuilt(Record one, OfComponent with) {
        RecordComponent[] components = one.getClass().getRecordComponents();
        try {
            Constructor<?> constructor = one.getClass()
                    .getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(
                    Arrays.stream(components).map(with::value).toArray());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("cannot be called otherwise: " + one, e);
        }
    }

    private static @Nullable Object read(RecordComponent component, Record of) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
