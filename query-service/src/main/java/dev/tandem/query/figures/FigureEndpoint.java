package dev.tandem.query.figures;

import dev.tandem.access.Caller;
import dev.tandem.access.visibility.Rights;
import dev.tandem.query.consistency.Consistency;
import dev.tandem.query.figures.Counting.Counted;
import dev.tandem.query.openapi.Refusal;
import dev.tandem.query.openapi.Refuses;
import dev.tandem.query.personaldata.Expanded;
import dev.tandem.query.personaldata.Names;
import dev.tandem.query.web.Cursor;
import dev.tandem.query.web.ExpandPeople;
import dev.tandem.query.web.Paging;
import dev.tandem.query.web.Then;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Figures. */
@RestController
@Tag(name = "Metrics")
final class FigureEndpoint {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** So many cells of one figure an answer has at most; a page has fewer groups where the series is long. */
    private static final int MOST_CELLS = 6_000;

    private final CountedRows rows;
    private final Names names;

    FigureEndpoint(CountedRows rows, Names names) {
        this.rows = rows;
        this.names = names;
    }

    @Refuses({
        Refusal.FORBIDDEN,
        Refusal.NOT_BUILT,
        Refusal.NOT_YET_CONSISTENT,
        Refusal.PERSONAL_DATA_UNAVAILABLE,
        Refusal.TOO_MUCH_TO_REPLAY
    })
    @GetMapping("/metrics/{group}")
    @Operation(
            operationId = "getFigures",
            summary = "The figures of a group of metrics, for all cases and for each group of cases",
            description = """
                    `/metrics/definitions` says what each metric means. A figure has one cell, or with `period` one for each of \
                    `basis.periods`, computed from `n` cases. A value that cannot be computed is null with a reason (`why`), \
                    never 0.

                    Figures by stage are about one list of stages: `basis.stages` says which, why, and what else there is.

                    Figures of a recruiter, manager or pair stand beside the median of their peers; `concepts` of \
                    `/metrics/definitions` says who they are. As it was, only where no filter names requisitions or people.

                    For a ta-leader, executive, auditor or analyst; a recruiter and a hiring-manager see their own. An analyst \
                    sees no cell of fewer than 5 cases, nor how few they are.""")
    Figures figures(
            @Parameter(
                            description = "Which group of metrics.",
                            schema =
                                    @Schema(
                                            allowableValues = {
                                                "funnel",
                                                "speed",
                                                "offers",
                                                "quality",
                                                "effort",
                                                "promises",
                                                "escalations"
                                            }))
                    @PathVariable
                    String group,
            @ModelAttribute FigureQuestion question,
            @ModelAttribute MetricsFilter filter,
            @ModelAttribute Paging paging,
            @ModelAttribute ExpandPeople expand,
            @ModelAttribute Then then,
            Caller caller,
            Consistency consistency,
            HttpServletRequest request) {
        MetricGroup metrics = MetricGroup.of(group)
                .orElseThrow(() -> FigureQuestion.refused(
                        "group",
                        "'" + group + "' is not one of "
                                + Arrays.stream(MetricGroup.values())
                                        .filter(MetricGroup::isOfMetrics)
                                        .map(MetricGroup::wireName)
                                        .collect(Collectors.joining(", "))));
        MetricsFilter mayRead = filter.readBy(caller);
        Grouping by = question.grouping();
        CountedRows.At at = rows.at(then, consistency);
        Instant now = at.now();
        Asked asked = new Asked(
                by.dimensions(),
                mayRead.narrowed(),
                mayRead.from(),
                mayRead.to(),
                question.period(),
                question.zoneId(),
                question.countedBy(),
                question.waitingOrNot() == FigureQuestion.Waiting.IN,
                question.stageList(),
                now);
        int mayKnow = Rights.fewestCases(caller);
        int fewest = Math.max(question.fewest(), mayKnow);
        @Nullable List<Object> behind = paging.behind(request, Cursor.Key.ROW);
        int limit = question.period() == null
                ? paging.size()
                : Math.min(paging.size(), Math.max(1, MOST_CELLS / Counting.MOST_PERIODS));
        boolean peers = question.besidePeers() && Peers.has(asked) && at.hasPeers(mayRead);
        Counted counted = counted(metrics, asked, at.of(mayRead, caller), behind, limit, peers ? fewest : null);
        Answering answering = new Answering(asked, counted, fewest, mayKnow, peers);
        List<Figures.Group> items = counted.groups().stream()
                .map(one -> new Figures.Group(Figures.Key.of(by, one.key()), answering.figures(one.lines(), one.key())))
                .toList();
        String next = counted.more()
                ? Cursor.behind(
                        request,
                        JSON.writeValueAsString(counted.groups().getLast().key()))
                : null;
        Figures.About about = new Figures.About(
                metrics,
                by,
                asked.basis(),
                asked.period(),
                asked.zone().getId(),
                counted.periods(),
                question.waitingOrNot(),
                fewest,
                now,
                counted.stages(),
                notes(counted),
                "/metrics/definitions");
        return new Figures(
                about,
                mayRead,
                answering.figures(counted.all(), List.of()),
                items,
                next,
                Expanded.of(expand, items, names, request));
    }

    private Counted counted(
            MetricGroup metrics,
            Asked asked,
            Cases cases,
            @Nullable List<Object> behind,
            int limit,
            @Nullable Integer besidePeers) {
        List<String> key =
                behind == null ? null : List.of(JSON.readValue(behind.getFirst().toString(), String[].class));
        try {
            Counting counting = new Counting(metrics, asked, cases::of, cases::kept);
            return besidePeers == null
                    ? counting.count(key, limit)
                    : counting.countBesidePeers(key, limit, besidePeers);
        } catch (Counting.TooManyPeriodsException e) {
            throw FigureQuestion.refused(e);
        }
    }

    private static List<String> notes(Counted counted) {
        List<String> notes = new ArrayList<>();
        StagesChosen stages = counted.stages();
        if (stages != null && !stages.others().isEmpty()) {
            int applications = stages.others().stream()
                    .mapToInt(StagesChosen.StageList::applications)
                    .sum();
            notes.add("The filter also finds " + applications
                    + " applications on requisitions with other stages, which are"
                    + " not in the figures by stage; ask for one of 'stages.others' with 'stages'.");
        }
        return notes;
    }
}
