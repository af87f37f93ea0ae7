package dev.tandem.command.find;

import dev.tandem.events.Event;
import dev.tandem.events.PersonId;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whom an event names, at any depth. */
final class PeopleNamed {

    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.getRecordComponents();
        }
    };

    private PeopleNamed() {}

    static Set<PersonId> in(Event event) {
        Set<PersonId> people = new LinkedHashSet<>();
        look(event, people);
        return people;
    }

    private static void look(@Nullable Object value, Set<PersonId> people) {
        switch (value) {
            case PersonId person -> people.add(person);
            case Record named
            when named.getClass().getPackageName().startsWith("dev.tandem") -> {
                for (RecordComponent component : COMPONENTS.get(named.getClass())) {
                    look(read(component, named), people);
                }
            }
            case Iterable<?> many -> many.forEach(one -> look(one, people));
            case Map<?, ?> map ->
                map.forEach((key, one) -> {
                    look(key, people);
                    look(one, people);
                });
            case null, default -> {}
        }
    }

    private static @Nullable Object read(RecordComponent component, Record of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }
}
