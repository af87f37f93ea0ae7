package dev.tandem.command.held;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Everything that is held about a candidate, in the order in which it came to be. Other people stand in it by what they do, each under a
 * number of this answer's own: {@code person 1}, {@code candidate 1}. What somebody wrote may name others all the same; look through it before
 * it is handed over.
 *
 * @param candidate who
 * @param otherIds further ids that mean them
 * @param at when this was put together
 * @param position up to which position of the log
 * @param legalHold whether a legal hold keeps all of this, whatever else holds
 * @param forgotten whether what was written about them has been erased: what is left says nothing of them
 * @param events what happened, with what was written about them opened
 * @param readings who had which kind of texts about them opened
 * @param refused commands about them that were refused, which say nothing of them beyond that
 * @param kept why and how long what is listed here is kept, and what else follows from it
 */
public record Held(
        String candidate,
        List<String> otherIds,
        Instant at,
        long position,
        boolean legalHold,
        boolean forgotten,
        List<Happened> events,
        List<Read> readings,
        List<RefusedOne> refused,
        List<Kept> kept) {

    /**
     * An event.
     *
     * @param position its place in the log
     * @param type such as {@code hiring.CandidateRegistered}
     * @param occurredAt when it happened
     * @param recordedAt when it was recorded
     * @param source where it came from: by whom in which role, by which command
     * @param requisition on which search; null: on none
     * @param data what it says; a text that nobody can read any more is {@code {"erased": true}}
     */
    public record Happened(
            long position,
            String type,
            Instant occurredAt,
            Instant recordedAt,
            Source source,
            @Nullable String requisition,
            JsonNode data) {}

    /**
     * Where something came from.
     *
     * @param by who did it
     * @param role in which role
     * @param command by which command; null: by none
     */
    public record Source(String by, String role, @Nullable String command) {}

    /**
     * That texts about them were opened.
     *
     * @param by who read
     * @param roles in which roles they came
     * @param things what the texts belong to
     * @param allowedBy by which role or relation they were opened
     * @param requisition on which search; null: all there is of such texts
     */
    public record Read(
            Instant at,
            String by,
            List<String> roles,
            List<String> things,
            List<String> allowedBy,
            @Nullable String requisition) {}

    /** A command about them that was refused, by which rule. */
    public record RefusedOne(Instant at, String by, String command, String rule) {}

    /**
     * Something that is kept.
     *
     * @param what which part of it
     * @param why for what
     * @param atMost for how long after it came to be; null: until they are erased, which a person decides
     */
    public record Kept(String what, String why, @Nullable Duration atMost) {}
}
