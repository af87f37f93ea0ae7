package dev.tandem.query.openapi;

import java.util.Set;

/** Whom a document of this service is for: what frontends read all day is not made longer by what auditors and analysts need. */
enum Audience {
    /** Frontends, with boards, queues and figures; {@code /openapi.json}. */
    FRONTENDS("Tandem queries", """
            What recruiter and hiring manager see of the pipeline that they own together: what waits for whom and until when, \
            boards, histories, metrics. Read models follow the events a moment later: send a command's consistency token along, \
            and the query shows what it did. `Tandem-Position` says how much an answer contains at least. Times are RFC 3339 in \
            UTC, durations ISO 8601. Lists come in pages: send `next` of one as `cursor` of the next, or follow `Link`. Several \
            values of a filter have commas between. Where people move the time for a demo, each answer says what time it is \
            (`Tandem-Time`). Lists that take `since` can be followed: sent with `since` of an answer, they answer with `items` \
            that came or changed and ids that are `gone`; with `Accept: text/event-stream` they are a stream of `item`, `gone`, \
            `names` and `head` (what stands beside the items), `current` with an `id` behind what belongs together, `reset` \
            (forget all, it comes again) and `end` (a problem document). What only time changes is no change. Examples show one \
            entry of each list. Auditors and analysts find more in [/openapi-records.json](/docs?api=records). A no is a problem \
            document (RFC 9457) whose `rule` a program can rely on and whose `remedy` says what would make it right."""),

    /** Auditors, analysts and operators; {@code /openapi-records.json}. */
    RECORDS("Tandem records", """
            What was recorded, for auditors and analysts, and how far the read models are, for operators: every event in its order, what \
            was refused, who read what about whom. What frontends ask all day is in `/openapi.json`; problems, paging, times and \
            consistency tokens are as said there. A no is a problem document (RFC 9457) whose `rule` a program can rely on and \
            whose `remedy` says what would make it right.""");

    /** Under these tags stands what frontends have no use for. */
    private static final Set<String> OF_RECORDS = Set.of("Audit", "Events", "Facts", "Running the service", "Webhooks");

    /** What was in the first document before there were two, and stays there: clients are generated from it. */
    private static final Set<String> IN_BOTH = Set.of(
            "getHistory",
            "listHistory",
            "listParkedEvents",
            "retryParkedEvents",
            "setParkedEventAside",
            "listSetAside",
            "listProjections",
            "rebuildProjection");

    private final String title;
    private final String description;

    Audience(String title, String description) {
        this.title = title;
        this.description = description;
    }

    String title() {
        return title;
    }

    String description() {
        return description;
    }

    /** Whether an operation under that tag is in its document. */
    boolean reads(String tag, String operation) {
        boolean ofRecords = OF_RECORDS.contains(tag);
        return this == RECORDS ? ofRecords : !ofRecords || IN_BOTH.contains(operation);
    }
}
