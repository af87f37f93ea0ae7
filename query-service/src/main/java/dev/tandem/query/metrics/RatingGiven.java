package dev.tandem.query.metrics;

import static dev.tandem.query.columns.Micros.micros;

import dev.tandem.query.columns.Context;
import dev.tandem.query.projection.api.Column;
import dev.tandem.query.projection.api.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * How an interviewer rated a candidate in one competency.
 *
 * @param context as that of {@link FeedbackGiven}
 * @param settledAt from when on it counts; null: nobody knows
 * @param rating 1 to 4; null if it was not assessed
 * @param against how far it is above what others rated the same candidate in the same competency on average; null if nobody did
 */
public record RatingGiven(
        Context context,
        Instant at,
        @Nullable Instant settledAt,
        String competency,
        @Nullable Integer rating,
        @Nullable Double against) {

    /** One row each, by interview, interviewer and competency. */
    public static final Table<RatingGiven> RATINGS = new Table<>(
                    "rating",
                    RatingGiven.class,
                    Context.columns(
                            RatingGiven::context,
                            new Column<>("given_at", "bigint", row -> micros(row.at())),
                            new Column<>("settled_at", "bigint", row -> micros(row.settledAt())),
                            new Column<>("competency", "text", RatingGiven::competency),
                            new Column<>("rating", "float8", RatingGiven::points),
                            new Column<>("against", "float8", RatingGiven::against),
                            new Column<>("apart", "float8", RatingGiven::apart)),
                    List.of())
            .toCopy();

    private @Nullable Double points() {
        return rating == null ? null : (Double) (double) rating;
    }

    private @Nullable Double apart() {
        return against == null ? null : (Double) Math.abs(against);
    }

    /** Those on an application, by their keys. */
    static Map<String, RatingGiven> of(Assessed assessed, Application application) {
        Instant settled = assessed.settledAt(application);
        Map<String, RatingGiven> rows = new LinkedHashMap<>();
        for (Assessed.Given given : assessed.given()) {
            given.ratings()
                    .forEach((competency, rating) -> rows.put(
                            given.interview() + "/" + given.interviewer() + "/" + competency,
                            new RatingGiven(
                                    application.context().from(null).by(given.interviewer()),
                                    given.at(),
                                    settled,
                                    competency,
                                    rating,
                                    rating == null ? null : against(assessed, given, competency, rating))));
        }
        return rows;
    }

    private static @Nullable Double against(Assessed assessed, Assessed.Given given, String competency, int rating) {
        OptionalDouble others = assessed.given().stream()
                .filter(one -> !one.interviewer().equals(given.interviewer()))
                .map(one -> one.ratings().get(competency))
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .average();
        return others.isEmpty() ? null : (Double) (rating - others.getAsDouble());
    }
}
