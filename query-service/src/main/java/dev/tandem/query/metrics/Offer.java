package dev.tandem.query.metrics;

import static dev.tandem.query.columns.Micros.micros;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.application.WithdrawalReason;
import dev.tandem.query.columns.Context;
import dev.tandem.query.projection.api.Column;
import dev.tandem.query.projection.api.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An offer.
 *
 * @param application for whom
 * @param context of the search when it was made, and of the candidate
 * @param extendedBy the event that made it
 * @param rounds how often it was made: once, and once more with each improvement
 * @param answer what the candidate said; null while nothing
 * @param answeredAt when; null while nothing
 * @param reason why the candidate declined; null if they did not
 */
public record Offer(
        ApplicationId application,
        Context context,
        Instant extendedAt,
        UUID extendedBy,
        int rounds,
        @Nullable Answer answer,
        @Nullable Instant answeredAt,
        @Nullable WithdrawalReason reason) {

    /** What a candidate says to an offer. */
    public enum Answer {
        ACCEPTED,
        DECLINED
    }

    /** One row an offer, by its id. */
    public static final Table<Offer> OFFERS = new Table<>(
                    "offer",
                    Offer.class,
                    Context.columns(
                            Offer::context,
                            new Column<>("extended_at", "bigint", row -> micros(row.extendedAt())),
                            new Column<>("rounds", "bigint", Offer::rounds),
                            new Column<>("answer", "text", Offer::answer),
                            new Column<>("answered_at", "bigint", row -> micros(row.answeredAt())),
                            new Column<>("reason", "text", Offer::reason)),
                    List.of())
            .toCopy();

    Offer improved(int round) {
        return new Offer(application, context, extendedAt, extendedBy, round, null, null, null);
    }

    Offer answered(Answer said, Instant at, @Nullable WithdrawalReason why) {
        return new Offer(application, context, extendedAt, extendedBy, rounds, said, at, why);
    }
}
