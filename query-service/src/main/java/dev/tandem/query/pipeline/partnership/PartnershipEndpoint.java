package dev.tandem.query.pipeline.partnership;

import dev.tandem.access.Caller;
import dev.tandem.access.CommonProblems;
import dev.tandem.access.Problem.FieldError;
import dev.tandem.access.visibility.Rights;
import dev.tandem.events.PersonId;
import dev.tandem.events.application.Source;
import dev.tandem.query.consistency.Consistency;
import dev.tandem.query.metrics.MetricsFilter;
import dev.tandem.query.openapi.Refusal;
import dev.tandem.query.openapi.Refuses;
import dev.tandem.query.pipeline.partnership.Partnership.Basis;
import dev.tandem.query.pipeline.partnership.Partnership.Group;
import dev.tandem.query.pipeline.partnership.Partnership.Key;
import dev.tandem.query.pipeline.partnership.Partnership.Metrics;
import dev.tandem.query.pipeline.progress.PipelineProjection;
import dev.tandem.query.projection.api.ReadModel;
import dev.tandem.query.projection.api.ReadModels;
import dev.tandem.query.web.Cursor;
import dev.tandem.query.web.Page;
import dev.tandem.query.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Partnership metrics. */
@RestController
@Tag(name = "Metrics")
final class PartnershipEndpoint {

    private static final List<String> DEFINITIONS = List.of(
            "METRICS.md of query-service defines each figure with its formula, its events and its edge cases.",
            "A case counts by the time at which it began: a promise when its clock started, a candidate when submitted,"
                    + " an offer when extended, a requisition when opened.",
            "A promise that is past due and still owed counts as not kept, as of the time of asking.");

    private final ReadModels reads;
    private final InstantSource clock;

    PartnershipEndpoint(ReadModels reads, InstantSource clock) {
        this.reads = reads;
        this.clock = clock;
    }

    @Refuses({Refusal.FORBIDDEN, Refusal.NOT_BUILT, Refusal.NOT_YET_CONSISTENT})
    @GetMapping("/metrics/partnership")
    @Operation(
            operationId = "getPartnership",
            summary = "How both sides keep their promises, and what comes of it",
            description = """
                    Turnarounds with their share in the agreed time, offer acceptance with decline reasons, actionable \
                    rejections, submittals per interview, criteria churn, time to fill and to hire; for all together and \
                    for each group. A figure that cannot be computed is `{"value": null, "n": 0, "why": "too few cases \
                    (0)"}`, never 0.

                    For a ta-leader, executive, auditor or analyst; a recruiter and a hiring-manager see their own \
                    requisitions. An analyst is shown no figure of fewer than 5 cases, whatever `minCases` says.""")
    Partnership partnership(
            @Parameter(
                            description = "What to group by.",
                            schema =
                                    @Schema(
                                            allowableValues = {
                                                "recruiter",
                                                "manager",
                                                "pair",
                                                "roleType",
                                                "source",
                                                "department",
                                                "none"
                                            },
                                            defaultValue = "pair"))
                    @RequestParam(defaultValue = "pair")
                    String by,
            @Parameter(description = "From how many cases on a figure is given, 1 or more.")
                    @RequestParam(defaultValue = "1")
                    int minCases,
            @ModelAttribute MetricsFilter filter,
            @ModelAttribute Paging paging,
            Caller caller,
            Consistency consistency,
            HttpServletRequest request) {
        Grouping grouping = grouping(by);
        MetricsFilter mayRead = filter.readBy(caller);
        if (minCases < 1) {
            throw refused("minCases", "is less than 1");
        }
        int fewest = Math.max(minCases, Rights.fewestCases(caller));
        ReadModel model = reads.of(PipelineProjection.NAME, consistency);
        Instant now = clock.instant();
        Metrics all = new PartnershipQuery(model, mayRead, Grouping.NONE, fewest, now).together();
        SortedMap<String, Metrics> groups = grouping == Grouping.NONE
                ? new TreeMap<>()
                : new PartnershipQuery(model, mayRead, grouping, fewest, now).answer();
        Page<Group> page = page(groups, grouping, paging, request);
        return new Partnership(new Basis(fewest, DEFINITIONS), mayRead, grouping, all, page.items(), page.next());
    }

    private static Page<Group> page(
            SortedMap<String, Metrics> groups, Grouping by, Paging paging, HttpServletRequest request) {
        List<Object> behind = paging.behind(request, Cursor.Key.ROW);
        List<Map.Entry<String, Metrics>> rows = groups.entrySet().stream()
                .filter(group -> behind == null
                        || group.getKey().compareTo(behind.getFirst().toString()) > 0)
                .limit(paging.size() + 1L)
                .toList();
        return Page.of(
                rows,
                paging.size(),
                row -> new Group(key(by, row.getKey()), row.getValue()),
                row -> Cursor.behind(request, row.getKey()));
    }

    private static Key key(Grouping by, String group) {
        String[] parts = JsonMapper.shared().readValue(group, String[].class);
        return switch (by) {
            case RECRUITER -> new Key(new PersonId(parts[0]), null, null, null, null);
            case MANAGER -> new Key(null, new PersonId(parts[0]), null, null, null);
            case PAIR -> new Key(new PersonId(parts[0]), new PersonId(parts[1]), null, null, null);
            case ROLE_TYPE -> new Key(null, null, parts[0], null, null);
            case SOURCE -> new Key(null, null, null, Source.valueOf(parts[0]), null);
            case DEPARTMENT -> new Key(null, null, null, null, parts[0]);
            case NONE -> new Key(null, null, null, null, null);
        };
    }

    private static Grouping grouping(String by) {
        try {
            return Grouping.of(by);
        } catch (IllegalArgumentException e) {
            throw refused("by", String.valueOf(e.getMessage()));
        }
    }

    private static RuntimeException refused(String parameter, @Nullable String why) {
        return CommonProblems.invalidParameters(List.of(new FieldError(parameter, String.valueOf(why))))
                .exception();
    }
}
