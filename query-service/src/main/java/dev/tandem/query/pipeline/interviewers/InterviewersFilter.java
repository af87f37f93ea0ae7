package dev.tandem.query.pipeline.interviewers;

import dev.tandem.events.PersonId;
import dev.tandem.query.web.Zones;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose load; what is not given narrows nothing.
 *
 * @param id only those
 * @param overdue true: only who owes feedback past due; false: only who owes none
 * @param zone whose week and month
 */
record InterviewersFilter(
        @Parameter(description = "Only those people.") @Nullable
        List<PersonId> id,

        @Parameter(description = "`true`: only who owes feedback past due; `false`: only who owes none such.") @Nullable
        Boolean overdue,

        @Parameter(
                description = "Whose week and month they are: a zone of the IANA time zone database.",
                schema = @Schema(type = "string", defaultValue = "UTC"),
                example = "Europe/Lisbon")
        @Nullable
        String zone) {

    ZoneId zoneId() {
        return Zones.of(zone);
    }
}
