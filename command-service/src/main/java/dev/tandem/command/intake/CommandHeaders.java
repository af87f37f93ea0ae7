package dev.tandem.command.intake;

import dev.tandem.access.Caller;
import dev.tandem.access.CommonProblems;
import dev.tandem.access.Problem.FieldError;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.value.Moment;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The terms on which a command is given.
 *
 * @param idempotencyKey the caller's name for this request
 * @param unchangedSince a position
 * @param occurredAt when it happened, not after now; only of an importer
 * @param onBehalfOf who did it in the world; only of an importer who says when
 * @param after what came before it in the history that is brought in, as the importer's digest: a refusal is remembered together with it
 * @param traceparent W3C trace context, if well-formed
 */
public record CommandHeaders(
        @Nullable String idempotencyKey,
        @Nullable Long unchangedSince,
        @Nullable Instant occurredAt,
        @Nullable PersonId onBehalfOf,
        @Nullable String after,
        @Nullable String traceparent) {

    public static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    public static final String IF_MATCH = "If-Match";
    public static final String OCCURRED_AT = "Tandem-Occurred-At";
    public static final String ON_BEHALF_OF = "Tandem-On-Behalf-Of";
    public static final String AFTER = "Tandem-After";
    public static final String TRACE = "traceparent";

    /** For the stage of a demo; not of the API, and not documented there. */
    public static final String NEW_IDS = "Tandem-New-Ids";

    private static final Pattern KEY = Pattern.compile("\"?([\\x21-\\x7e&&[^\"]]{1,255})\"?");
    private static final Pattern IDS = Pattern.compile("([A-Za-z0-9-]{1,64}(?:,[A-Za-z0-9-]{1,64})*)");
    private static final Pattern DIGEST = Pattern.compile("([A-Za-z0-9_-]{1,64})");
    private static final Pattern POSITION = Pattern.compile("\"?(\\d{1,18})\"?");
    private static final Pattern TRACEPARENT = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    /**
     * Reads them; a problem names the header that is not acceptable.
     *
     * @param headers by name; null for those that were not sent
     * @param caller who gives the command
     * @param allowed the roles that may give it
     * @param now before which everything happened
     */
    public static CommandHeaders of(
            Function<String, @Nullable String> headers, Caller caller, Collection<Role> allowed, Instant now) {
        String key = match(
                headers,
                IDEMPOTENCY_KEY,
                KEY,
                "is 1 to 255 visible ASCII characters without spaces or quotes, best a new UUID for each request");
        String position = match(
                headers,
                IF_MATCH,
                POSITION,
                "is the position of an event in quotes, such as \"1042\", as answers give it");
        String traceparent = headers.apply(TRACE);
        Instant occurredAt = occurredAt(headers, caller, allowed, now);
        return new CommandHeaders(
                key,
                position == null ? null : Long.valueOf(position),
                occurredAt,
                onBehalfOf(headers, occurredAt != null),
                match(headers, AFTER, DIGEST, "is a digest of 1 to 64 letters, digits, dashes and underscores"),
                traceparent != null && TRACEPARENT.matcher(traceparent).matches() ? traceparent : null);
    }

    /** How what a command makes is to be called, one after the other; for a service alone that lets its callers say it. */
    static List<String> newIds(Function<String, @Nullable String> headers) {
        String ids = match(headers, NEW_IDS, IDS, "is ids with commas between them");
        return ids == null ? List.of() : List.of(ids.split(","));
    }

    /** In which roles the caller gives the command: who says when it happened brings a past in, and does nothing else. */
    public Set<Role> roles(Caller caller) {
        return occurredAt == null ? caller.roles() : Set.of(Role.IMPORTER);
    }

    private static @Nullable Instant occurredAt(
            Function<String, @Nullable String> headers, Caller caller, Collection<Role> allowed, Instant now) {
        String given = headers.apply(OCCURRED_AT);
        if (given == null) {
            return null;
        }
        if (!caller.is(Role.IMPORTER) || !allowed.contains(Role.IMPORTER)) {
            throw CommandProblems.onlyHistoryHasATime().exception();
        }
        Instant occurredAt;
        try {
            occurredAt = Moment.parse(given);
        } catch (IllegalArgumentException e) {
            throw invalid(OCCURRED_AT, e.getMessage() + ", with its offset");
        }
        if (occurredAt.isAfter(now)) {
            throw CommandProblems.occursInTheFuture(occurredAt, now).exception();
        }
        return occurredAt;
    }

    private static @Nullable PersonId onBehalfOf(Function<String, @Nullable String> headers, boolean importing) {
        String given = headers.apply(ON_BEHALF_OF);
        if (given == null) {
            return null;
        }
        if (!importing) {
            throw invalid(ON_BEHALF_OF, "goes with " + OCCURRED_AT + ": of what happens now, who did it is known");
        }
        try {
            return new PersonId(given);
        } catch (IllegalArgumentException e) {
            throw invalid(ON_BEHALF_OF, "is the id of a person: " + e.getMessage());
        }
    }

    private static @Nullable String match(
            Function<String, @Nullable String> headers, String header, Pattern form, String whatItIs) {
        String given = headers.apply(header);
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
