package dev.tandem.query.history;

import dev.tandem.access.CommonProblems;
import dev.tandem.access.Problem.FieldError;
import dev.tandem.events.value.Moment;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Up to which moment a history is told.
 *
 * @param position the last position that counts
 * @param time events recorded after it do not count
 */
record Bound(long position, OffsetDateTime time) {

    /** PostgreSQL's timestamps end later than this, and no event is recorded after it. */
    private static final OffsetDateTime EVER = Moment.LATEST.atOffset(ZoneOffset.UTC);

    /** Reads a position or a time (RFC 3339); null bounds nothing. */
    static Bound parse(@Nullable String at) {
        if (at == null) {
            return new Bound(Long.MAX_VALUE, EVER);
        }
        if (at.matches("\\d{1,18}")) {
            return new Bound(Long.parseLong(at), EVER);
        }
        try {
            return new Bound(Long.MAX_VALUE, Moment.parse(at).atOffset(ZoneOffset.UTC));
        } catch (IllegalArgumentException _) {
            throw CommonProblems.invalidParameters(
                            List.of(new FieldError("at", "'" + at + "' is neither a position nor " + Moment.WORDS)))
                    .exception();
        }
    }
}
