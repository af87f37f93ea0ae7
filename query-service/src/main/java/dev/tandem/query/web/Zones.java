package dev.tandem.query.web;

import dev.tandem.access.CommonProblems;
import dev.tandem.access.Problem.FieldError;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the parameter that says whose days are meant. */
public final class Zones {

    private static final ZoneId USUAL = ZoneId.of("UTC");

    private Zones() {}

    /**
     * The zone of that name; UTC, if none is given.
     *
     * @throws dev.tandem.access.ProblemException (400) if there is none of that name
     */
    public static ZoneId of(@Nullable String zone) {
        if (zone == null) {
            return USUAL;
        }
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException _) {
            throw CommonProblems.invalidParameters(List.of(new FieldError(
                            "zone", "is not a zone of the IANA time zone database, such as Europe/Lisbon")))
                    .exception();
        }
    }
}
