package dev.tandem.query.pipeline.partnership;

import dev.tandem.agreement.DatedObligation;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.application.WithdrawalReason;
import dev.tandem.query.projection.api.Column;
import dev.tandem.query.projection.api.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The events that partnership metrics are computed from. */
final class Measured {

    /** One row a promise whose clock started. */
    static final Table<Owed> OBLIGATIONS = new Table<>(
            "obligation",
            Owed.class,
            Context.columns(
                    Owed::context,
                    new Column<>("promise", "text", row -> row.owed().promise()),
                    new Column<>("began_at", "timestamptz", row -> row.owed().asked()),
                    new Column<>(
                            "due",
                            "timestamptz",
                            row -> row.owed().resting() ? null : row.owed().due()),
                    new Column<>("ended_at", "timestamptz", row -> row.owed().ended()),
                    new Column<>("moot", "boolean", row -> row.owed().moot()),
                    new Column<>("hours", "float8", Owed::hours)),
            List.of(
                    "(requisition)",
                    "(coalesce(due, 'infinity'), key) where ended_at is null",
                    "(coalesce(due, 'infinity'), key) where ended_at > due"));

    /** One row an application. */
    static final Table<Submittal> SUBMITTALS = new Table<>(
            "submittal",
            Submittal.class,
            Context.columns(
                    Submittal::context,
                    new Column<>("submitted_at", "timestamptz", Submittal::submittedAt),
                    new Column<>("interviewed", "boolean", Submittal::interviewed),
                    new Column<>("rejected", "text", Submittal::rejected),
                    new Column<>("accepted_at", "timestamptz", Submittal::acceptedAt)),
            List.of("(requisition)"));

    /** One row an offer. */
    static final Table<Offer> OFFERS = new Table<>(
            "offer",
            Offer.class,
            Context.columns(
                    Offer::context,
                    new Column<>("extended_at", "timestamptz", Offer::extendedAt),
                    new Column<>("rounds", "integer", Offer::rounds),
                    new Column<>("accepted", "boolean", Offer::accepted),
                    new Column<>("reason", "text", Offer::reason)),
            List.of("(requisition)"));

    /** One row a thing that is counted, and nothing else. */
    static final Table<Counted> COUNTED = new Table<>(
            "counted",
            Counted.class,
            Context.columns(
                    Counted::context,
                    new Column<>("what", "text", row -> row.what()),
                    new Column<>("counted_at", "timestamptz", Counted::at)),
            List.of("(requisition)"));

    private Measured() {}

    /** Something that happened. */
    record Counted(Context context, What what, Instant at) {}

    /** What is counted. */
    enum What {
        /** A text that judges a candidate was upheld, which would have been refused. */
        UPHELD_TEXT,
        /** A reason of a rejection that no requirement covers. */
        OUTSIDE_REASON
    }

    /** A promise whose clock started, and what became of it. */
    record Owed(Context context, DatedObligation owed) {

        private @Nullable Double hours() {
            Duration took = owed.took();
            return took == null ? null : took.toMillis() / 3_600_000.0;
        }
    }

    /**
     * A candidate who was submitted.
     *
     * @param interviewed whether an interview took place
     * @param rejected what the rejection was worth; null if there was none
     * @param acceptedAt when the candidate accepted an offer; null before
     */
    record Submittal(
            Context context,
            Instant submittedAt,
            boolean interviewed,
            CandidateRejected.@Nullable Worth rejected,
            @Nullable Instant acceptedAt) {}

    /**
     * An offer.
     *
     * @param rounds how often it was made: once, and once more with each improvement
     * @param accepted what the candidate said; null while it is open
     * @param reason why the candidate declined; null if they did not
     */
    record Offer(
            Context context,
            Instant extendedAt,
            int rounds,
            @Nullable Boolean accepted,
            @Nullable WithdrawalReason reason) {}
}
