package dev.tandem.query.live;

import dev.tandem.access.Caller;
import dev.tandem.query.discretion.Seeing;
import dev.tandem.query.projection.api.ReadModel;
import dev.tandem.query.web.Conditions;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * How a list is looked at.
 *
 * @param model rows as they stood at some change
 * @param seeing of which searches whoever looks may know
 * @param sightAt when it is decided what the reader may see, such as by a delegation that begins and ends
 * @param now against which whatever passes with time is reckoned
 * @param scopes only what belongs to one of these; null: all
 */
public record View(
        ReadModel model,
        Seeing seeing,
        Instant sightAt,
        Instant now,
        @Nullable Collection<String> scopes) {

    /** All of it, as it is at that moment. */
    public static View whole(ReadModel model, Seeing seeing, Instant now) {
        return new View(model, seeing, now, now, null);
    }

    /** Who looks. */
    public Caller caller() {
        return seeing.caller();
    }

    /** The condition that a column holds one of the scopes. */
    public Conditions within(String column) {
        return new Conditions()
                .and(column + " = any(:scopes)", "scopes", scopes == null ? null : scopes.toArray(String[]::new));
    }
}
