package dev.tandem.query.figures;

import dev.tandem.access.Caller;
import dev.tandem.access.visibility.Rights;
import dev.tandem.events.PersonId;
import dev.tandem.query.consistency.Consistency;
import dev.tandem.query.figures.Counting.Counted;
import dev.tandem.query.figures.Counting.Line;
import dev.tandem.query.figures.Figures.Cell;
import dev.tandem.query.figures.PairStrength.Series;
import dev.tandem.query.figures.PairStrength.Shown;
import dev.tandem.query.openapi.Refusal;
import dev.tandem.query.openapi.Refuses;
import dev.tandem.query.web.Then;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How a pair does together. */
@RestController
@Tag(name = "Metrics")
final class PairEndpoint {

    private final CountedRows rows;

    PairEndpoint(CountedRows rows) {
        this.rows = rows;
    }

    @Refuses({Refusal.FORBIDDEN, Refusal.NOT_BUILT, Refusal.NOT_YET_CONSISTENT, Refusal.TOO_MUCH_TO_REPLAY})
    @GetMapping("/pairs/{recruiter}/{hiringManager}")
    @Operation(
            operationId = "getPairStrength",
            summary = "How a recruiter and a hiring manager do together, in the course of time",
            description = """
                    Promises kept and questions answered by each side, actionable rejections, churn of requirements, preparation, the \
                    experience of candidates, quality of hire, and wins: each a series beside the pair's peers, with its trend. There is no \
                    single score. Each cell is the one that `/metrics/{group}?by=pair` shows; `concepts` of `/metrics/definitions` \
                    says what peers and trends are.

                    For the two of them, each in that role, and for a ta-leader, executive, auditor or analyst. An analyst is shown \
                    no cell of fewer than 5 cases.""")
    PairStrength strength(
            @Parameter(description = "The recruiter.", example = "anna") @PathVariable PersonId recruiter,
            @Parameter(description = "The hiring manager.", example = "mara") @PathVariable PersonId hiringManager,
            @ModelAttribute SeriesQuestion question,
            @ModelAttribute Then then,
            Caller caller,
            Consistency consistency) {
        MetricsFilter mayRead = question.of(recruiter, hiringManager).readBy(caller);
        CountedRows.At at = rows.at(then, consistency);
        Instant now = at.now();
        Asked asked = question.asked(mayRead, now);
        int mayKnow = Rights.fewestCases(caller);
        int fewest = Math.max(question.fewest(), mayKnow);
        Cases cases = at.of(mayRead, caller);
        boolean peers = !then.isSet(); // those of then are not folded again for one pair
        Counted series = counted(asked, cases, peers ? fewest : null);
        Counted whole = counted(asked.atOnce(), cases, peers ? fewest : null);
        PairStrength.About about = new PairStrength.About(
                asked.basis(),
                Objects.requireNonNull(asked.period()),
                asked.zone().getId(),
                series.periods(),
                asked.from(),
                asked.to(),
                fewest,
                now,
                "/metrics/definitions");
        List<Series> figures = series(
                new Answering(asked, series, fewest, mayKnow, peers),
                new Answering(asked.atOnce(), whole, fewest, mayKnow, peers),
                List.of(recruiter.value(), hiringManager.value()));
        List<Shown> aspects = Arrays.stream(Aspect.values())
                .map(aspect -> new Shown(
                        aspect,
                        figures.stream().filter(one -> aspect.has(one.metric())).toList()))
                .toList();
        return new PairStrength(recruiter, hiringManager, about, aspects);
    }

    private static Counted counted(Asked asked, Cases cases, @Nullable Integer besidePeers) {
        try {
            Counting counting = new Counting(Aspect.allMetrics(), asked, cases::of, cases::kept);
            return besidePeers == null ? counting.count(null, 1) : counting.countBesidePeers(null, 1, besidePeers);
        } catch (Counting.TooManyPeriodsException e) {
            throw FigureQuestion.refused(e);
        }
    }

    private static List<Series> series(Answering series, Answering whole, List<String> pair) {
        List<Line> ofSeries = lines(series.counted());
        List<Line> ofWhole = lines(whole.counted());
        List<Series> figures = new ArrayList<>();
        for (int i = 0; i < ofSeries.size(); i++) {
            Line line = ofSeries.get(i);
            List<Cell> cells = series.counted().periods().isEmpty() ? List.of() : series.cells(line, pair);
            figures.add(new Series(
                    line.metric(),
                    line.of(),
                    whole.cells(ofWhole.get(i), pair).getFirst(),
                    cells,
                    Trend.of(cells, series.counted().periods(), series.asked())));
        }
        return figures;
    }

    /** Those of the pair; of none if it has no case at all. */
    private static List<Line> lines(Counted counted) {
        return counted.groups().isEmpty()
                ? counted.all()
                : counted.groups().getFirst().lines();
    }
}
