package dev.tandem.query.personaldata;

import dev.tandem.events.Id;
import dev.tandem.events.PersonId;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the people in an answer: whatever stands in it as a {@link PersonId}, at any depth. So no answer can forget one of them.
 */
final class PeopleIn {

    /** Reflection is not for each answer. */
    private static final ClassValue<List<Method>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .filter(component -> holdsMore(component.getType()))
                    .map(PeopleIn::accessor)
                    .toList();
        }
    };

    private final Set<PersonId> people = new LinkedHashSet<>();

    private PeopleIn() {}

    /** Those in that answer, each once, without the automations. */
    static List<PersonId> answer(@Nullable Object answer) {
        PeopleIn found = new PeopleIn();
        found.look(answer);
        found.people.removeIf(PersonId::resemblesSystem);
        return List.copyOf(found.people);
    }

    private void look(@Nullable Object value) {
        switch (value) {
            case PersonId person -> people.add(person);
            case Record one -> COMPONENTS.get(one.getClass()).forEach(component -> look(read(component, one)));
            case Iterable<?> many -> many.forEach(this::look);
            case Map<?, ?> map ->
                map.forEach((key, of) -> {
                    look(key);
                    look(of);
                });
            case null, default -> {}
        }
    }

    /** Whether there may be anybody in a component of that type: most of them are texts, numbers and times. */
    private static boolean holdsMore(Class<?> type) {
        return type.isRecord() && !Id.class.isAssignableFrom(type)
                || Iterable.class.isAssignableFrom(type)
                || Map.class.isAssignableFrom(type)
                || type == Object.class
                || type.isInterface();
    }

    private static Method accessor(RecordComponent component) {
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        return accessor;
    }

    private static @Nullable Object read(Method component, Object of) {
        try {
            return component.invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
