package dev.tandem.query.figures;

import dev.tandem.access.Caller;
import dev.tandem.access.visibility.Rights;
import dev.tandem.events.Origin;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.application.Source;
import dev.tandem.query.columns.Cells;
import dev.tandem.query.columns.Dimension;
import dev.tandem.query.columns.Frame;
import dev.tandem.query.columns.Measure;
import dev.tandem.query.columns.Periods;
import dev.tandem.query.consistency.Consistency;
import dev.tandem.query.figures.Drilled.DrilledCase;
import dev.tandem.query.openapi.Refusal;
import dev.tandem.query.openapi.Refuses;
import dev.tandem.query.web.Cursor;
import dev.tandem.query.web.Paging;
import dev.tandem.query.web.Then;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The cases behind a figure. */
@RestController
@Tag(name = "Metrics")
final class DrillEndpoint {

    private final CountedRows rows;

    DrillEndpoint(CountedRows rows) {
        this.rows = rows;
    }

    @Refuses({Refusal.FORBIDDEN, Refusal.NOT_BUILT, Refusal.NOT_YET_CONSISTENT, Refusal.TOO_MUCH_TO_REPLAY})
    @GetMapping("/metrics/drill")
    @Operation(operationId = "listCasesOfCell", summary = "The cases behind a cell of a figure", description = """
                    Takes the `cell` of a figure. The cases are those of now: what happened since the figure was asked for is among \
                    them. Whoever may see the figure sees its cases, by their ids and without names; an analyst none of a cell of fewer \
                    than 5.""")
    Drilled drill(
            @Parameter(description = "The `cell` of a figure, unchanged.", example = "offerAcceptance?recruiter=anna-7")
                    @RequestParam
                    String cell,
            @ModelAttribute Paging paging,
            @ModelAttribute Then then,
            Caller caller,
            Consistency consistency,
            HttpServletRequest request) {
        CountedRows.At at = rows.at(then, consistency);
        CellName named = named(cell, at.now());
        MetricsFilter filter = readBy(caller, named.asked());
        Asked asked = narrowed(named.asked(), filter);
        Metric metric = named.metric();
        Cases cases = at.of(filter, caller);
        Counting counting = new Counting(List.of(metric), asked, cases::of, cases::kept);
        Frame frame = counting.frame(metric.source());
        List<Object> behind = paging.behind(request, Cursor.Key.POSITION);
        long after = behind == null ? 0 : (Long) behind.getFirst();
        return counting.still(() -> {
            List<Cells.Case> found = cases(counting, new CellName(metric, named.of(), asked));
            long n = found.stream().filter(Cells.Case::counted).count();
            if (n < Rights.fewestCases(caller)) {
                return n == 0 && Rights.fewestCases(caller) == 1
                        ? new Drilled(metric.id(), named.of(), metric.source(), 0, "there are none", List.of(), null)
                        : new Drilled(
                                metric.id(),
                                named.of(),
                                metric.source(),
                                null,
                                "fewer than " + Rights.fewestCases(caller) + " cases",
                                List.of(),
                                null);
            }
            List<Cells.Case> page = found.stream()
                    .filter(one -> frame.rowId(one.row()) > after)
                    .sorted(Comparator.comparingLong(one -> frame.rowId(one.row())))
                    .limit(paging.size() + 1L)
                    .toList();
            List<Cells.Case> shown = page.size() > paging.size() ? page.subList(0, paging.size()) : page;
            Map<Long, String> keys = cases.keys(
                    metric.source(),
                    shown.stream().map(one -> frame.rowId(one.row())).toList());
            return new Drilled(
                    metric.id(),
                    named.of(),
                    metric.source(),
                    (int) n,
                    null,
                    shown.stream().map(one -> shown(one, frame, keys)).toList(),
                    page.size() > paging.size()
                            ? Cursor.behind(request, frame.rowId(shown.getLast().row()))
                            : null);
        });
    }

    private static CellName named(String cell, Instant now) {
        try {
            return CellName.read(cell, now);
        } catch (IllegalArgumentException e) {
            throw FigureQuestion.refused("cell", "is no cell of a figure: " + e.getMessage());
        }
    }

    /** What it is narrowed to, and to what the caller may read. */
    private static MetricsFilter readBy(Caller caller, Asked asked) {
        Map<Dimension, Set<String>> to = asked.narrowed();
        try {
            return new MetricsFilter(
                            values(to, Dimension.REQUISITION, RequisitionId::new),
                            values(to, Dimension.RECRUITER, PersonId::new),
                            values(to, Dimension.MANAGER, PersonId::new),
                            values(to, Dimension.ROLE_TYPE, Function.identity()),
                            values(to, Dimension.SOURCE, Source::valueOf),
                            values(to, Dimension.DEPARTMENT, Function.identity()),
                            values(to, Dimension.LOCATION, Function.identity()),
                            values(to, Dimension.ORIGIN, Origin::valueOf),
                            asked.from(),
                            asked.to())
                    .readBy(caller);
        } catch (IllegalArgumentException e) {
            throw FigureQuestion.refused("cell", "is no cell of a figure: " + e.getMessage());
        }
    }

    /** The same question, narrowed to that. */
    private static Asked narrowed(Asked asked, MetricsFilter filter) {
        return new Asked(
                List.of(),
                filter.narrowed(),
                asked.from(),
                asked.to(),
                null,
                asked.zone(),
                asked.basis(),
                asked.waiting(),
                asked.stages(),
                asked.now());
    }

    private static <T> @Nullable List<T> values(
            Map<Dimension, Set<String>> narrowed, Dimension dimension, Function<String, T> read) {
        Set<String> values = narrowed.get(dimension);
        return values == null ? null : values.stream().map(read).toList();
    }

    private static List<Cells.Case> cases(Counting counting, CellName named) {
        Metric metric = named.metric();
        Asked asked = named.asked();
        int place = 1;
        Cells.Split split = null;
        Measure measure =
                switch (metric.parts()) {
                    case Parts.One(Measure one) -> one;
                    case Parts.Named several -> several.measures().get(named.of());
                    case Parts.ByColumn parts -> {
                        String value =
                                parts.split(counting.frame(metric.source()).textsOf(parts.column())).values().stream()
                                        .filter(one -> parts.name(one).equals(named.of()))
                                        .findFirst()
                                        .orElse(null);
                        split = value == null ? null : new Cells.Split(parts.column(), List.of(value));
                        yield value == null ? null : parts.measure();
                    }
                    case Parts.ByStage parts -> {
                        List<String> stages = asked.stages();
                        place = stages == null || named.of() == null ? 0 : stages.indexOf(named.of()) + 1;
                        yield place == 0
                                ? null
                                : LinesOfMetric.byStage(parts, Objects.requireNonNull(stages), place, asked.waiting());
                    }
                };
        var time = measure == null ? null : metric.time(asked.basis(), place);
        if (measure == null || time == null) {
            throw FigureQuestion.refused("cell", "is no cell of a figure: there is no such figure of " + metric.id());
        }
        return counting.selection(metric.source(), time).together(Periods.ALL).cases(measure, split);
    }

    private static DrilledCase shown(Cells.Case one, Frame frame, Map<Long, String> keys) {
        return new DrilledCase(
                Objects.requireNonNullElse(keys.get(frame.rowId(one.row())), ""),
                new RequisitionId(Objects.requireNonNull(frame.value(one.row(), Dimension.REQUISITION))),
                new PersonId(Objects.requireNonNull(frame.value(one.row(), Dimension.RECRUITER))),
                new PersonId(Objects.requireNonNull(frame.value(one.row(), Dimension.MANAGER))),
                one.value(),
                one.counted());
    }
}
