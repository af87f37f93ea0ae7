package dev.tandem.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.agreement.PromiseKind;
import dev.tandem.agreement.promise.Promises;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.partnership.review.ReviewPartnership;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.people.PartnershipReviewed;
import dev.tandem.events.people.PartnershipReviewed.Commitment;
import dev.tandem.events.people.PartnershipReviewed.Metric;
import dev.tandem.events.requisition.Side;
import dev.tandem.query.pipeline.progress.PipelineProjection;
import dev.tandem.query.pipeline.progress.ProgressFold;
import dev.tandem.query.pipeline.progress.RequisitionProgress;
import dev.tandem.query.projection.api.Projection;
import dev.tandem.walk.ColumnsOfRows.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a review of a partnership counts is what the rows of query-service come to by the formulas of METRICS.md, though the two are
 * counted by different services.
 */
final class ReviewLaws {

    private static final Projection PIPELINE = EveryReadModel.named(PipelineProjection.NAME);

    private ReviewLaws() {}

    /**
     * Fails if a review of any pair, in any quarter, would say something else.
     *
     * @return how many figures were compared that have cases
     */
    static int holdIn(Log log) {
        RowsInMemory rows = EveryReadModel.rows(PIPELINE, log.entries());
        List<Row> all = ColumnsOfRows.of(PIPELINE, "obligation", rows);
        Instant now = log.entries().getLast().recorded().occurredAt();
        Set<List<String>> reviews = all.stream()
                .map(row -> List.of(row.text("recruiter"), row.text("hiring_manager"), quarter(began(row))))
                .collect(Collectors.toCollection(
                        () -> new TreeSet<>((a, b) -> a.toString().compareTo(b.toString()))));
        int figures = 0;
        for (List<String> review : reviews) {
            ReviewPartnership command = new ReviewPartnership(
                    new PersonId(review.getFirst()),
                    new PersonId(review.get(1)),
                    review.getLast(),
                    List.of(new Commitment(Side.RECRUITER, "Answers on the day")));
            Outcome outcome = log.decide(command, new PersonId("tara"), Role.TA_LEADER, now, now);
            if (outcome instanceof Outcome.Recorded recorded) {
                PartnershipReviewed reviewed =
                        (PartnershipReviewed) recorded.events().getFirst();
                List<Row> own = all.stream()
                        .filter(row -> row.text("recruiter").equals(review.getFirst())
                                && row.text("hiring_manager").equals(review.get(1))
                                && quarter(began(row)).equals(review.getLast()))
                        .toList();
                assertThat(reviewed.metrics()).as("%s", review).isEqualTo(metrics(own, rows, now));
                assertThat(Objects.requireNonNull(reviewed.counted()).position())
                        .isEqualTo(log.entries().size());
                figures += (int) reviewed.metrics().stream()
                        .filter(metric -> metric.cases() > 0)
                        .count();
            }
        }
        return figures;
    }

    private static List<Metric> metrics(List<Row> owed, RowsInMemory rows, Instant now) {
        List<Metric> metrics = new ArrayList<>();
        for (var promise : Promises.SHOWN) {
            PromiseKind kind = promise.kind();
            List<Row> own = owed.stream()
                    .filter(row -> row.text("promise").equals(kind.name()))
                    .toList();
            int kept = (int) own.stream().filter(ReviewLaws::inTime).count();
            int late = (int) own.stream()
                    .filter(row -> after(row, promise.neverRests() ? now : time(row, rows, now)))
                    .count();
            List<Double> hours = own.stream()
                    .map(row -> (Double) row.value("hours"))
                    .filter(Objects::nonNull)
                    .sorted()
                    .toList();
            metrics.add(metric(
                    kind.figure() + ".shareInSla",
                    kept + late == 0 ? null : (double) kept / (kept + late),
                    kept + late));
            metrics.add(metric(kind.figure() + ".p50Hours", hours.isEmpty() ? null : middle(hours), hours.size()));
        }
        return metrics;
    }

    private static boolean inTime(Row row) {
        Instant due = row.moment("due");
        Instant ended = row.moment("ended_at");
        return row.value("moot") == Boolean.FALSE && ended != null && due != null && !ended.isAfter(due);
    }

    private static boolean after(Row row, Instant now) {
        Instant due = row.moment("due");
        return due != null
                && Objects.requireNonNullElse(row.moment("ended_at"), now).isAfter(due);
    }

    /** On a search that has ended time stands still. */
    private static Instant time(Row row, RowsInMemory rows, Instant now) {
        RequisitionProgress search =
                Objects.requireNonNull(rows.get(ProgressFold.REQUISITIONS, row.text("requisition")));
        Instant closed = search.closedAt();
        return closed != null && closed.isBefore(now) ? closed : now;
    }

    private static double middle(List<Double> ascending) {
        int n = ascending.size();
        return (ascending.get((n - 1) / 2) + ascending.get(n / 2)) / 2;
    }

    private static Metric metric(String name, @Nullable Double value, int cases) {
        return new Metric(
                name, value == null ? null : BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_EVEN), cases);
    }

    private static Instant began(Row row) {
        return Objects.requireNonNull(row.moment("began_at"));
    }

    private static String quarter(Instant moment) {
        var day = moment.atOffset(ZoneOffset.UTC).toLocalDate();
        return day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
    }
}
