package dev.tandem.query.figures;

import dev.tandem.access.Caller;
import dev.tandem.access.visibility.Readable;
import dev.tandem.access.visibility.Rights;
import dev.tandem.events.PersonId;
import dev.tandem.events.requisition.CompetencyId;
import dev.tandem.query.columns.Dimension;
import dev.tandem.query.columns.Percentiles;
import dev.tandem.query.consistency.Consistency;
import dev.tandem.query.figures.Calibration.Figure;
import dev.tandem.query.openapi.Refusal;
import dev.tandem.query.openapi.Refuses;
import dev.tandem.query.personaldata.Expanded;
import dev.tandem.query.personaldata.Names;
import dev.tandem.query.web.ExpandPeople;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How an interviewer judges. */
@RestController
@Tag(name = "Metrics")
final class CalibrationEndpoint {

    /** On fewer cases, a figure says more of them than of whoever judged. */
    private static final int FEWEST_CASES = 5;

    private final CountedRows rows;
    private final InstantSource clock;
    private final Names names;

    CalibrationEndpoint(CountedRows rows, InstantSource clock, Names names) {
        this.rows = rows;
        this.clock = clock;
        this.names = names;
    }

    @Refuses({Refusal.FORBIDDEN, Refusal.NOT_BUILT, Refusal.NOT_YET_CONSISTENT, Refusal.PERSONAL_DATA_UNAVAILABLE})
    @GetMapping("/interviewers/{id}/calibration")
    @Operation(
            operationId = "getCalibration",
            summary =
                    "How an interviewer judges: their yes and no and their ratings, held to what came of it and to others",
            description = """
                    `/metrics/definitions` says what each metric means. Each figure says from how many cases it comes (`n`), and has no \
                    value on fewer than 5. Beside it stands the median of everybody else who has such a value, if these are 5 or more.

                    Only feedback counts that was written before the outcome, on applications that have come out and on which nobody \
                    is blind any more; so it tells nobody what they are not to know yet, and it is the same whoever reads it. \
                    Confidential searches, and those that replace somebody, are in no figure.

                    For the interviewer, and for a ta-leader, executive or auditor. Of anybody without such feedback all figures are \
                    without a value.""")
    Calibration calibration(
            @Parameter(description = "Who.", example = "iris") @PathVariable PersonId id,
            @ModelAttribute CalibrationFilter filter,
            @ModelAttribute ExpandPeople expand,
            Caller caller,
            Consistency consistency,
            HttpServletRequest request) {
        Rights.requireOwn(caller, Readable.CALIBRATION, id);
        Instant now = clock.instant();
        Cases cases = rows.present(consistency);
        Asked asked = new Asked(
                List.of(Dimension.INTERVIEWER),
                filter.narrowed(),
                filter.from(),
                filter.to(),
                null,
                ZoneOffset.UTC,
                Basis.COHORT,
                false,
                null,
                now);
        Counting.Counted counted =
                new Counting(MetricGroup.CALIBRATION, asked, cases::of, cases::kept).count(null, Integer.MAX_VALUE - 1);
        Calibration calibration = of(id, filter, counted, now);
        Expanded expanded = Expanded.of(expand, calibration, names, request);
        return new Calibration(id, calibration.basis(), calibration.figures(), calibration.competencies(), expanded);
    }

    private static Calibration of(PersonId id, CalibrationFilter filter, Counting.Counted counted, Instant now) {
        Map<Of, Counting.Number> own = new LinkedHashMap<>();
        counted.all().forEach(line -> own.put(new Of(line), new Counting.Number(Double.NaN, 0)));
        Map<Of, List<Double>> others = new LinkedHashMap<>();
        for (Counting.Group group : counted.groups()) {
            boolean theirs = group.key().equals(List.of(id.value()));
            for (Counting.Line line : group.lines()) {
                Counting.Number number = line.numbers().getFirst();
                if (theirs) {
                    own.put(new Of(line), number);
                } else if (number.n() >= FEWEST_CASES) {
                    others.computeIfAbsent(new Of(line), _ -> new ArrayList<>()).add(number.value());
                }
            }
        }
        List<Figure> figures = new ArrayList<>();
        Map<String, List<Figure>> competencies = new TreeMap<>();
        own.forEach((of, number) -> {
            Figure figure = figure(of.metric(), number, others.getOrDefault(of, List.of()));
            if (of.part() == null) {
                figures.add(figure);
            } else {
                competencies.computeIfAbsent(of.part(), _ -> new ArrayList<>()).add(figure);
            }
        });
        return new Calibration(
                id,
                new Calibration.About(
                        FEWEST_CASES,
                        Peers.FEWEST,
                        Objects.requireNonNullElse(filter.roleType(), List.of()),
                        filter.from(),
                        filter.to(),
                        now,
                        "/metrics/definitions"),
                figures,
                competencies.entrySet().stream()
                        .filter(one -> one.getValue().stream().anyMatch(figure -> figure.n() > 0))
                        .map(one -> new Calibration.OfCompetency(new CompetencyId(one.getKey()), one.getValue()))
                        .toList(),
                null);
    }

    private static Figure figure(String metric, Counting.Number number, List<Double> others) {
        boolean few = number.n() < FEWEST_CASES;
        return new Figure(
                metric,
                few ? null : number.value(),
                number.n(),
                few ? "too few cases (" + number.n() + ")" : null,
                others.size() < Peers.FEWEST
                        ? new Calibration.Peers(null, others.size(), "too few others (" + others.size() + ")")
                        : new Calibration.Peers(median(others), others.size(), null));
    }

    private static double median(List<Double> values) {
        double[] numbers = values.stream().mapToDouble(Double::doubleValue).toArray();
        return Percentiles.of(numbers, 0, numbers.length, 0.5);
    }

    /** A figure, and of which competency. */
    private record Of(String metric, @Nullable String part) {

        Of(Counting.Line line) {
            this(line.metric(), line.of());
        }
    }
}
