package dev.tandem.events.offer;

import dev.tandem.events.PersonId;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose yes an offer needs.
 *
 * @param as in which place
 * @param person who; null for the hiring manager, whoever that is when it is their turn
 */
public record Approver(@NotNull Place as, @Nullable PersonId person) {

    /** Whoever is the hiring manager. */
    public static final Approver HIRING_MANAGER = new Approver(Place.HIRING_MANAGER, null);

    /** In which place somebody approves. */
    public enum Place {
        HIRING_MANAGER,
        /** An executive, for what exceeds the band. */
        EXECUTIVE,
        /** Anybody else. */
        NAMED
    }

    /** Somebody by name. */
    public static Approver named(PersonId person) {
        return new Approver(Place.NAMED, person);
    }

    /** An executive by name. */
    public static Approver executive(PersonId person) {
        return new Approver(Place.EXECUTIVE, person);
    }

    /** Tells them from the other approvers of a proposal. */
    public String key() {
        return person == null ? "hiring-manager" : person.value();
    }
}
