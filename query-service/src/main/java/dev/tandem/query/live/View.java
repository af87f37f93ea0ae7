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
 * @param as how it is looked at now, where it is looked at as it was: what the reader may see, that decides; null: it is looked at now
 */
public record View(
        ReadModel model,
        Seeing seeing,
        Instant sightAt,
        Instant now,
        @Nullable Collection<String> scopes,
        @Nullable View as) {

    /** As it is. */
    public View(ReadModel model, Seeing seeing, Instant sightAt, Instant now, @Nullable Collection<String> scopes) {
        this(model, seeing, sightAt, now, scopes, null);
    }

    /** All of it, as it is at that moment. */
    public static View whole(ReadModel model, Seeing seeing, Instant now) {
        return new View(model, seeing, now, now, null);
    }

    /**
     * As it was.
     *
     * @param rows those of then; nothing may be in them of which the reader may not know now
     * @param then the time that it was then
     */
    public View asItWas(ReadModel rows, Instant then) {
        return new View(rows, seeing, then, then, null, this);
    }

    /** Whether it is looked at as it was. */
    public boolean isOfThePast() {
        return as != null;
    }

    /** How it is looked at now, which decides on what the reader may see. */
    public View present() {
        return as == null ? this : as;
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
