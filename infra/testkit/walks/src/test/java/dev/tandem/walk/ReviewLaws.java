package dev.tandem.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.agreement.PromiseKind;
import dev.tandem.agreement.promise.Promises;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.partnership.review.ReviewPartnership;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.people.PartnershipReviewed;
import dev.tandem.events.people.PartnershipReviewed.Commitment;
import dev.tandem.events.people.PartnershipReviewed.Metric;
import dev.tandem.events.requisition.ConfidentialityChanged;
import dev.tandem.events.requisition.ReplacedForgotten;
import dev.tandem.events.requisition.RequisitionOpened;
import dev.tandem.events.requisition.Side;
import dev.tandem.query.pipeline.partnership.Owed;
import dev.tandem.query.pipeline.progress.PipelineProjection;
import dev.tandem.query.pipeline.progress.ProgressFold;
import dev.tandem.query.pipeline.progress.RequisitionProgress;
import dev.tandem.query.projection.api.Projection;
import dev.tandem.query.projection.rows.RowsInMemory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashSet;
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
        Set<RequisitionId> kept = keptFromSomebody(log);
        List<Owed> all = rows.all(Owed.OBLIGATIONS).stream()
                .filter(row -> !kept.contains(row.context().requisition()))
                .toList();
        Instant now = log.entries().getLast().recorded().occurredAt();
        Set<List<String>> reviews = all.stream()
                .map(row -> List.of(
                        row.context().recruiter().value(),
                        row.context().hiringManager().value(),
                        quarter(began(row))))
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
                List<Owed> own = all.stream()
                        .filter(row -> row.context().recruiter().value().equals(review.getFirst())
                                && row.context().hiringManager().value().equals(review.get(1))
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

    /** Searches that count in nobody's figures. */
    private static Set<RequisitionId> keptFromSomebody(Log log) {
        Set<RequisitionId> confidential = new HashSet<>();
        Set<RequisitionId> replacing = new HashSet<>();
        for (Entry entry : log.entries()) {
            switch (entry.event()) {
                case RequisitionOpened opened -> {
                    if (opened.confidential() != null) {
                        confidential.add(opened.requisition());
                    }
                    if (opened.replaces() != null) {
                        replacing.add(opened.requisition());
                    }
                }
                case ConfidentialityChanged changed -> {
                    if (changed.confidential() == null) {
                        confidential.remove(changed.requisition());
                    } else {
                        confidential.add(changed.requisition());
                    }
                }
                case ReplacedForgotten forgotten -> replacing.remove(forgotten.requisition());
                default -> {}
            }
        }
        confidential.addAll(replacing);
        return confidential;
    }

    private static List<Metric> metrics(List<Owed> owed, RowsInMemory rows, Instant now) {
        List<Metric> metrics = new ArrayList<>();
        for (var promise : Promises.SHOWN) {
            PromiseKind kind = promise.kind();
            List<Owed> own =
                    owed.stream().filter(row -> row.owed().promise() == kind).toList();
            int kept = (int) own.stream().filter(ReviewLaws::inTime).count();
            int late = (int) own.stream()
                    .filter(row -> after(row, promise.neverRests() ? now : time(row, rows, now)))
                    .count();
            List<Double> hours = own.stream()
                    .map(row -> hours(row))
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

    private static boolean inTime(Owed row) {
        Instant due = due(row);
        Instant ended = row.owed().ended();
        return !row.owed().moot() && ended != null && due != null && !ended.isAfter(due);
    }

    private static boolean after(Owed row, Instant now) {
        Instant due = due(row);
        return due != null
                && Objects.requireNonNullElse(row.owed().ended(), now).isAfter(due);
    }

    /** On a search that has ended time stands still. */
    private static Instant time(Owed row, RowsInMemory rows, Instant now) {
        RequisitionProgress search = Objects.requireNonNull(
                rows.get(ProgressFold.REQUISITIONS, row.context().requisition().value()));
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

    /** Where time rests, it is due at no moment that could pass. */
    private static @Nullable Instant due(Owed row) {
        return row.owed().resting() ? null : row.owed().due();
    }

    private static @Nullable Double hours(Owed row) {
        Duration took = row.owed().took();
        return took == null ? null : (Double) (took.toMillis() / 3_600_000.0);
    }

    private static Instant began(Owed row) {
        return row.owed().asked();
    }

    private static String quarter(Instant moment) {
        var day = moment.atOffset(ZoneOffset.UTC).toLocalDate();
        return day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
    }
}
