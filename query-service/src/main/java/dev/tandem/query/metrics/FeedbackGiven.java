package dev.tandem.query.metrics;

import static dev.tandem.query.columns.Micros.micros;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.InterviewId;
import dev.tandem.query.columns.Context;
import dev.tandem.query.columns.Yes;
import dev.tandem.query.projection.api.Column;
import dev.tandem.query.projection.api.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an interviewer said of a candidate, and whether it agrees with what came of it.
 *
 * @param application whose candidate it is about
 * @param interview after which interview
 * @param context of the application and of who said it; not how the candidate was found, which says nothing of interviewers
 * @param settledAt from when on it counts; null: nobody knows
 * @param yes whether they would hire
 * @param debrief whether it agrees with the debrief, or the decision of the round, that came next; null before it
 * @param decision whether it agrees with the candidate having been offered something, or rejected; null where neither happened
 * @param hire whether it agrees with how good the hire is; null before a review
 */
public record FeedbackGiven(
        ApplicationId application,
        InterviewId interview,
        Context context,
        Instant at,
        @Nullable Instant settledAt,
        boolean yes,
        @Nullable Boolean debrief,
        @Nullable Boolean decision,
        @Nullable Boolean hire) {

    /** One row each, by interview and interviewer. */
    public static final Table<FeedbackGiven> FEEDBACK = new Table<>(
                    "feedback",
                    FeedbackGiven.class,
                    Context.columns(
                            FeedbackGiven::context,
                            new Column<>("given_at", "bigint", row -> micros(row.at())),
                            new Column<>("settled_at", "bigint", row -> micros(row.settledAt())),
                            new Column<>("said", "text", row -> Yes.of(row.yes())),
                            new Column<>("with_debrief", "text", row -> yes(row.debrief())),
                            new Column<>("with_decision", "text", row -> yes(row.decision())),
                            new Column<>("with_hire", "text", row -> yes(row.hire()))),
                    List.of())
            .toCopy();

    private static @Nullable Yes yes(@Nullable Boolean agrees) {
        return agrees == null ? null : Yes.of(agrees);
    }

    /** Those on an application, by their keys. */
    static Map<String, FeedbackGiven> of(Assessed assessed, Application application) {
        Instant settled = assessed.settledAt(application);
        Boolean decided =
                switch (application.decision()) {
                    case OFFERED -> (Boolean) true;
                    case REJECTED -> (Boolean) false;
                    case OPEN, SCREENED_OUT, CLOSED, WITHDRAWN -> null;
                };
        Map<String, FeedbackGiven> rows = new LinkedHashMap<>();
        for (Assessed.Given given : assessed.given()) {
            rows.put(
                    given.interview() + "/" + given.interviewer(),
                    new FeedbackGiven(
                            application.application(),
                            given.interview(),
                            application.context().from(null).by(given.interviewer()),
                            given.at(),
                            settled,
                            given.yes(),
                            agrees(given, given.debrief()),
                            agrees(given, decided),
                            agrees(given, assessed.goodHire())));
        }
        return rows;
    }

    private static @Nullable Boolean agrees(Assessed.Given given, @Nullable Boolean with) {
        return with == null ? null : (Boolean) (given.yes() == with);
    }
}
