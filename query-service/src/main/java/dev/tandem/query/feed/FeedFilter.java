package dev.tandem.query.feed;

import dev.tandem.access.CommonProblems;
import dev.tandem.access.Problem;
import dev.tandem.access.Problem.FieldError;
import dev.tandem.events.RequisitionId;
import dev.tandem.query.history.HistoryFeed;
import dev.tandem.query.web.Conditions;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which events are asked for.
 *
 * @param after behind which position; null: from the beginning
 * @param types only these; null: all
 * @param requisition only those of that search; null: all
 * @param limit how many at once
 * @param waitSeconds for how many seconds to wait for the first, if there is none
 */
record FeedFilter(
        @Parameter(
                description =
                        "Only what stands behind that position: `after` of the answer before. 0 or left out: from the first event.",
                schema = @Schema(type = "integer", minimum = "0", defaultValue = "0"))
        @Nullable
        Long after,

        @Parameter(description = "Only events of these types.", example = "CandidateRejected") @Nullable
        List<String> types,

        @Parameter(description = "Only events of that search.") @Nullable
        RequisitionId requisition,

        @Parameter(
                description = "How many events at most.",
                schema = @Schema(type = "integer", minimum = "1", maximum = "10000", defaultValue = "500"))
        @Nullable
        Integer limit,

        @Parameter(
                description = "For how many seconds the answer may wait for an event, if there is none yet.",
                schema = @Schema(type = "integer", minimum = "0", maximum = "30", defaultValue = "0"))
        @Nullable
        Integer waitSeconds) {

    private static final int USUAL = 500;
    private static final int MOST = 10_000;
    private static final int LONGEST = 30;

    /** Checked: refuses (400) what is out of bounds. */
    void check() {
        require("after", after == null ? 0 : after, 0, Long.MAX_VALUE);
        require("limit", size(), 1, MOST);
        require("waitSeconds", waitSeconds == null ? 0 : waitSeconds, 0, LONGEST);
    }

    private static void require(String parameter, long value, long least, long most) {
        if (value < least || value > most) {
            String bounds =
                    most == Long.MAX_VALUE ? "is less than " + least : "is not between " + least + " and " + most;
            throw refused(parameter, value + " " + bounds).exception();
        }
    }

    /** 400: that parameter is not what it has to be. */
    static Problem refused(String parameter, String why) {
        return CommonProblems.invalidParameters(List.of(new FieldError(parameter, why)));
    }

    long from() {
        return after == null ? 0 : after;
    }

    int size() {
        return limit == null ? USUAL : limit;
    }

    Duration patience() {
        return Duration.ofSeconds(waitSeconds == null ? 0 : waitSeconds);
    }

    /** On an event, a row of that name. */
    Conditions conditions(String event) {
        return new Conditions()
                .and(event + ".requisition = :requisition", "requisition", requisition)
                .and(event + ".type = any(:types)", "types", HistoryFeed.names("types", types));
    }
}
