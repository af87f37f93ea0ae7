package dev.tandem.query.history;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.PersonId;
import dev.tandem.query.web.Conditions;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Narrows a history; null narrows nothing.
 *
 * @param application only what is about that application
 * @param candidate only what is about that candidate
 * @param person only what somebody did, had done for them, or is named in
 * @param type only events of these types
 * @param command only what these commands led to
 * @param correlation only what came of one request
 * @param from only what is of that moment or later
 * @param to only what is of an earlier moment
 * @param by which time of an event these two are about
 */
record HistoryFilter(
        @Parameter(description = "Only what is about that application.") @Nullable
        ApplicationId application,

        @Parameter(description = "Only what is about that candidate.") @Nullable
        CandidateId candidate,

        @Parameter(description = "Only what names that person, or was done by or for them.") @Nullable
        PersonId person,

        @Parameter(description = "Only events of these types, such as `CandidateRejected`.") @Nullable
        List<String> type,

        @Parameter(description = "Only what these commands led to.") @Nullable
        List<String> command,

        @Parameter(description = "Only what came of the request with that correlation id.") @Nullable
        String correlation,

        @Parameter(description = "Only what counts then or later (RFC 3339).") @Nullable
        Instant from,

        @Parameter(description = "Only what counts before then (RFC 3339).") @Nullable
        Instant to,

        @Parameter(
                description = "By which of its times an event is `from` or before `to`.",
                schema = @Schema(defaultValue = "RECORDED"))
        @Nullable
        Time by) {

    /** A time of an event. */
    enum Time {
        RECORDED("recorded_at"),
        OCCURRED("occurred_at");

        private final String column;

        Time(String column) {
            this.column = column;
        }
    }

    /** What it comes to, of events that are rows of that name. */
    Conditions of(String event) {
        String time = event + "." + (by == null ? Time.RECORDED : by).column;
        return new Conditions()
                .and(event + ".application = :application", "application", application)
                .and(event + ".candidate = :candidate", "candidate", candidate)
                .and(event + ".people @> array[:person]::text[]", "person", person)
                .and(event + ".type = any(:types)", "types", types())
                .and(
                        event + ".command = any(:commands)",
                        "commands",
                        command == null ? null : command.toArray(String[]::new))
                .and(event + ".correlation = :correlation", "correlation", correlation)
                .and(time + " >= :from", "from", from)
                .and(time + " < :to", "to", to);
    }

    private String @Nullable [] types() {
        return HistoryFeed.names("type", type);
    }
}
