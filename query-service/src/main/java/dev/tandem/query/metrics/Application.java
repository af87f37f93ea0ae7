package dev.tandem.query.metrics;

import static dev.tandem.query.columns.Micros.micros;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.requisition.Stage;
import dev.tandem.query.columns.Context;
import dev.tandem.query.columns.Yes;
import dev.tandem.query.projection.api.Column;
import dev.tandem.query.projection.api.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application's way, as figures count it.
 *
 * @param candidate whose it is; null once they are forgotten
 * @param context of the search when the application began, and how the candidate was found then
 * @param stages of the search when it began, in order
 * @param beganAt when the candidate first applied, or was submitted without that
 * @param beganBy the event
 * @param firstAt for each stage that was reached, when it first was
 * @param spent for each stage that was left, for how long they were there, all stays together
 * @param stage where it stands; null once it has ended
 * @param enteredAt since when
 * @param enteredBy the event that brought it there
 * @param stays how many stays there were
 * @param submittedAt the last submittal; null before
 * @param submittedBy the event
 * @param interviews how many took place
 * @param end how it ended, if nobody was offered anything; {@link Decision#OPEN} while it goes on, and after the end was taken back
 * @param endedAt when it ended last; null while it goes on
 * @param endedBy the event
 * @param offeredAt when an offer was made first; null before
 * @param outcome what became of the last offer; null before
 * @param acceptedAt when the candidate accepted one since they were last submitted; null before
 * @param hiredAt when they were hired; null before, and if they never started
 */
public record Application(
        ApplicationId application,
        @Nullable CandidateId candidate,
        Context context,
        List<Stage> stages,
        Instant beganAt,
        UUID beganBy,
        TreeMap<String, Instant> firstAt,
        TreeMap<String, Duration> spent,
        @Nullable Stage stage,
        @Nullable Instant enteredAt,
        @Nullable UUID enteredBy,
        int stays,
        @Nullable Instant submittedAt,
        @Nullable UUID submittedBy,
        int interviews,
        Decision end,
        @Nullable Instant endedAt,
        @Nullable UUID endedBy,
        @Nullable Instant offeredAt,
        @Nullable Outcome outcome,
        @Nullable Instant acceptedAt,
        @Nullable Instant hiredAt) {

    /** One row an application, by its id. */
    public static final Table<Application> APPLICATIONS = new Table<>(
                    "application",
                    Application.class,
                    Context.columns(
                            Application::context,
                            new Column<>("stages", "text[]", row -> names(row.stages())),
                            new Column<>("began_at", "bigint", row -> micros(row.beganAt())),
                            new Column<>("first_at", "bigint[]", Application::firsts),
                            new Column<>("spent_in", "bigint[]", Application::spentIn),
                            new Column<>("furthest", "text", Application::furthest),
                            new Column<>("going_on", "text", row -> Yes.of(row.endedAt() == null)),
                            new Column<>("submitted_at", "bigint", row -> micros(row.submittedAt())),
                            new Column<>("interviews", "bigint", Application::interviews),
                            new Column<>("decision", "text", Application::decision),
                            new Column<>("decided_at", "bigint", row -> micros(row.decidedAt())),
                            new Column<>("outcome", "text", Application::outcome),
                            new Column<>("accepted_at", "bigint", row -> micros(row.acceptedAt())),
                            new Column<>("hired_at", "bigint", row -> micros(row.hiredAt()))),
                    List.of())
            .toCopy();

    private static List<String> names(List<Stage> stages) {
        return stages.stream().map(Stage::name).toList();
    }

    /** How it came out. */
    public Decision decision() {
        return offeredAt == null ? end : Decision.OFFERED;
    }

    /** When that was; null while it is open. */
    public @Nullable Instant decidedAt() {
        return offeredAt == null ? endedAt : offeredAt;
    }

    /** For each stage in order, when it was first reached, or null. */
    private List<@Nullable Long> firsts() {
        return stages.stream()
                .<@Nullable Long>map(one -> micros(firstAt.get(one.name())))
                .toList();
    }

    /** For each stage in order, for how long they were there, or null if they never were or are still. */
    private List<@Nullable Long> spentIn() {
        return stages.stream()
                .<@Nullable Long>map(one -> {
                    Duration time = one.equals(stage) ? null : spent.get(one.name());
                    return time == null ? null : (Long) micros(time);
                })
                .toList();
    }

    /** The last of the search's stages that was ever reached. */
    public @Nullable String furthest() {
        return stages.reversed().stream()
                .map(Stage::name)
                .filter(firstAt::containsKey)
                .findFirst()
                .orElse(null);
    }
}
