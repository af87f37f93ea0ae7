package dev.tandem.walk;

import dev.tandem.events.CandidateId;
import dev.tandem.events.Event;
import dev.tandem.events.PersonalData;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds text about somebody in events: whoever was erased has no key any more with which it could be sealed. */
final class ErasedTexts {

    private ErasedTexts() {}

    /** Whether the event says anything about one of these candidates. */
    static boolean says(Event event, Set<CandidateId> erased) {
        return !erased.isEmpty()
                && components(event)
                        .map(component -> value(component, event))
                        .anyMatch(value -> value instanceof CandidateId candidate && erased.contains(candidate))
                && saysSomething(event);
    }

    private static boolean saysSomething(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case Collection<?> all -> all.stream().anyMatch(ErasedTexts::saysSomething);
            case Record one ->
                components(one)
                        .anyMatch(component -> component.isAnnotationPresent(PersonalData.class)
                                ? value(component, one) != null
                                : saysSomething(value(component, one)));
            default -> false;
        };
    }

    private static Stream<RecordComponent> components(Object value) {
        return Stream.of(value.getClass().getRecordComponents());
    }

    private static @Nullable Object value(RecordComponent component, Object of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
