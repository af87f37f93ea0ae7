package dev.tandem.access;

import dev.tandem.events.PersonId;
import java.util.Set;
import java.util.stream.Collectors;

/** Knows who does not work here any more. Nothing is answered to them by a service that has such a bean, whatever their token says. */
@FunctionalInterface
public interface Departures {

    /**
     * Whether they have left. What this throws is taken for a no: a service that cannot look has nothing else to tell either.
     */
    boolean departed(PersonId person);

    /** Who of these has left; throws as {@link #departed(PersonId)}. */
    default Set<PersonId> departedOf(Set<PersonId> people) {
        return people.stream().filter(this::departed).collect(Collectors.toSet());
    }
}
