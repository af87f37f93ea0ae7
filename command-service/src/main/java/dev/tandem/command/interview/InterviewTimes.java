package dev.tandem.command.interview;

import static dev.tandem.command.decision.Outcome.refused;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Outcome.Refused;
import java.time.Duration;
import java.time.Instant;
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
            return refused(InterviewRule.INTERVIEW_TIMES);
        }
        return !history && startsAt.isBefore(context.occurredAt().minus(WRITTEN_DOWN_AFTERWARDS))
                ? refused(InterviewRule.INTERVIEW_IN_THE_PAST)
                : null;
    }
}
