package dev.tandem.command.web;

import dev.tandem.access.Caller;
import dev.tandem.access.CommonProblems;
import dev.tandem.access.Problem.FieldError;
import dev.tandem.events.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The terms on which a command is given.
 *
 * @param idempotencyKey the caller's name for this request
 * @param unchangedSince a position
 * @param occurredAt when it happened, not after now; only of an importer
 * @param traceparent W3C trace context, if well-formed
 */
record CommandHeaders(
        @Nullable String idempotencyKey,
        @Nullable Long unchangedSince,
        @Nullable Instant occurredAt,
        @Nullable String traceparent) {

    static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    static final String IF_MATCH = "If-Match";
    static final String OCCURRED_AT = "Tandem-Occurred-At";

    private static final Pattern KEY = Pattern.compile("\"?([\\x21-\\x7e&&[^\"]]{1,255})\"?");
    private static final Pattern POSITION = Pattern.compile("\"?(\\d{1,18})\"?");
    private static final Pattern TRACEPARENT = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    /** Reads them; a problem names the header that is not acceptable. */
    static CommandHeaders of(HttpServletRequest request, Caller caller, Instant now) {
        String key = match(
                request,
                IDEMPOTENCY_KEY,
                KEY,
                "is 1 to 255 visible ASCII characters without spaces or quotes, best a new UUID for each request");
        String position = match(
                request,
                IF_MATCH,
                POSITION,
                "is the position of an event in quotes, such as \"1042\", as answers give it");
        String traceparent = request.getHeader("traceparent");
        return new CommandHeaders(
                key,
                position == null ? null : Long.valueOf(position),
                occurredAt(request, caller, now),
                traceparent != null && TRACEPARENT.matcher(traceparent).matches() ? traceparent : null);
    }

    private static @Nullable Instant occurredAt(HttpServletRequest request, Caller caller, Instant now) {
        String given = request.getHeader(OCCURRED_AT);
        if (given == null) {
            return null;
        }
        if (!caller.is(Role.IMPORTER)) {
            throw CommandProblems.onlyHistoryHasATime().exception();
        }
        Instant occurredAt;
        try {
            occurredAt = OffsetDateTime.parse(given).toInstant().truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException e) {
            throw invalid(OCCURRED_AT, "is a moment in RFC 3339 with its offset, such as 2024-03-01T09:30:00Z");
        }
        if (occurredAt.isAfter(now)) {
            throw CommandProblems.occursInTheFuture(occurredAt, now).exception();
        }
        return occurredAt;
    }

    private static @Nullable String match(HttpServletRequest request, String header, Pattern form, String whatItIs) {
        String given = request.getHeader(header);
        if (given == null) {
            return null;
        }
        Matcher matcher = form.matcher(given);
        if (!matcher.matches()) {
            throw invalid(header, whatItIs);
        }
        return matcher.group(1);
    }

    private static RuntimeException invalid(String header, String whatItIs) {
        return CommonProblems.invalidParameters(List.of(new FieldError(header, whatItIs)))
                .exception();
    }
}
