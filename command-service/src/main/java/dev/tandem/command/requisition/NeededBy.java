package dev.tandem.command.requisition;

import static dev.tandem.command.decision.Outcome.refused;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Outcome.Refused;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The day by which a search needs somebody. */
public final class NeededBy {

    private NeededBy() {}

    /** Refuses a day that has passed everywhere; null if it is to come, or nobody named one. */
    public static @Nullable Refused refuses(@Nullable LocalDate day, CommandContext context) {
        LocalDate latest = LocalDate.ofInstant(context.occurredAt(), ZoneOffset.MIN);
        return day == null || !day.isBefore(latest)
                ? null
                : refused(
                        RequisitionRule.NEEDED_BY_PASSED,
                        RequisitionRule.NEEDED_BY_PASSED.meaning(),
                        Map.of("neededBy", day));
    }
}
