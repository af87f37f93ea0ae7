package dev.tandem.query.history;

import dev.tandem.access.CommonProblems;
import dev.tandem.access.Problem.FieldError;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
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
    private static final OffsetDateTime EVER =
            Instant.parse("9999-12-31T23:59:59Z").atOffset(ZoneOffset.UTC);

    /** Reads a position or a time (RFC 3339); null bounds nothing. */
    static Bound parse(@Nullable String at) {
        if (at == null) {
            return new Bound(Long.MAX_VALUE, EVER);
        }
        try {
            return at.matches("\\d{1,18}")
                    ? new Bound(Long.parseLong(at), EVER)
                    : new Bound(Long.MAX_VALUE, OffsetDateTime.parse(at));
        } catch (DateTimeParseException e) {
            throw CommonProblems.invalidParameters(List.of(new FieldError(
                            "at", "'" + at + "' is neither a position nor a time such as 2026-01-31T09:00:00Z")))
                    .exception();
        }
    }
}
