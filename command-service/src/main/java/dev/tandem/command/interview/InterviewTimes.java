package dev.tandem.command.interview;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Outcome.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** When an interview can be. */
public final class InterviewTimes {

    private static final Duration WRITTEN_DOWN_AFTERWARDS = Duration.ofDays(1);
    private static final Duration LONGEST = Duration.ofDays(1);

    private InterviewTimes() {}

    /** Refuses what ends before it starts, lasts for days, or lies in the past and is no history; null if it can be. */
    public static @Nullable Refused refuses(Instant startsAt, Instant endsAt, CommandContext context, boolean history) {
        Duration length = Duration.between(startsAt, endsAt);
        if (!length.isPositive() || length.compareTo(LONGEST) > 0) {
            return new Refused(InterviewRule.INTERVIEW_TIMES, InterviewRule.INTERVIEW_TIMES.meaning(), Map.of());
        }
        return !history && startsAt.isBefore(context.occurredAt().minus(WRITTEN_DOWN_AFTERWARDS))
                ? new Refused(
                        InterviewRule.INTERVIEW_IN_THE_PAST, InterviewRule.INTERVIEW_IN_THE_PAST.meaning(), Map.of())
                : null;
    }
}
