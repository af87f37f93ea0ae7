package dev.tandem.query.figures;

import dev.tandem.access.Caller;
import dev.tandem.access.visibility.Readable;
import dev.tandem.access.visibility.Rights;
import dev.tandem.query.columns.Dimension;
import dev.tandem.query.consistency.Consistency;
import dev.tandem.query.discretion.KeptSearches;
import dev.tandem.query.metrics.Anomaly;
import dev.tandem.query.metrics.MetricsProjection;
import dev.tandem.query.metrics.Stay;
import dev.tandem.query.openapi.Refusal;
import dev.tandem.query.openapi.Refuses;
import dev.tandem.query.projection.api.ReadModel;
import dev.tandem.query.web.Conditions;
import dev.tandem.query.web.Cursor;
import dev.tandem.query.web.Page;
import dev.tandem.query.web.Paging;
import dev.tandem.query.web.Then;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

/** What figures by stage are made of, and what in the log cannot be right. */
@RestController
@Tag(name = "Metrics")
final class EvidenceEndpoints {

    private final CountedRows rows;

    EvidenceEndpoints(CountedRows rows) {
        this.rows = rows;
    }

    @Refuses({Refusal.FORBIDDEN, Refusal.NOT_BUILT, Refusal.NOT_YET_CONSISTENT, Refusal.TOO_MUCH_TO_REPLAY})
    @GetMapping("/metrics/stage-intervals")
    @Operation(
            operationId = "listStageIntervals",
            summary = "Each stay of an application in a stage, with the events that began and ended it",
            description = """
                    The table underneath the figures by stage: what is reached, passed through and how long it takes can be counted \
                    again from it. `from` and `to` are about when a stage was entered; the stays of an application stand together, \
                    in order. It names no candidate.

                    For a ta-leader, executive, auditor or analyst; a recruiter and a hiring-manager see their own.""")
    Page<StageInterval> intervals(
            @ModelAttribute MetricsFilter filter,
            @ModelAttribute Paging paging,
            @ModelAttribute Then then,
            Caller caller,
            Consistency consistency,
            HttpServletRequest request) {
        MetricsFilter mayRead = filter.readBy(caller);
        ReadModel model = rows.at(then, consistency).of(mayRead, caller).model(MetricsProjection.NAME);
        List<Object> behind = paging.behind(request, Cursor.Key.ROW);
        Conditions where = new Conditions()
                .and(KeptSearches.counts("s.requisition"))
                .and("s.entered_at >= :from", "from", mayRead.from())
                .and("s.entered_at < :to", "to", mayRead.to())
                .behind("s.key > :key", behind, "key");
        for (Map.Entry<Dimension, Set<String>> narrowed : mayRead.narrowed().entrySet()) {
            String column = narrowed.getKey().name().toLowerCase(Locale.ROOT);
            where.in("s." + column, column, List.copyOf(narrowed.getValue()));
        }
        RowMapper<Stay> stays = model.rows(Stay.STAYS);
        List<Found<Stay>> found = where.bind(model.sql(
                        "select s.doc, s.key from {stay} s where %s order by s.key limit :rows".formatted(where.sql())))
                .param("rows", paging.size() + 1)
                .query((row, number) -> new Found<>(stays.mapRow(row, number), row.getString("key")))
                .list();
        return Page.of(
                found, paging.size(), one -> StageInterval.of(one.row()), one -> Cursor.behind(request, one.key()));
    }

    @Refuses({Refusal.FORBIDDEN, Refusal.NOT_BUILT, Refusal.NOT_YET_CONSISTENT, Refusal.TOO_MUCH_TO_REPLAY})
    @GetMapping("/metrics/consistency")
    @Operation(
            operationId = "listInconsistencies",
            summary = "What in the log cannot be right, with the events that show it",
            description = """
                    Such as a hire before its submittal, or a stage that was left and never entered: mostly of history that was \
                    brought in. Nothing is left out of the figures because of it, but times that run backwards count in none.

                    For a ta-leader, executive, auditor or analyst.""")
    Page<Anomaly> inconsistencies(
            @ModelAttribute Paging paging,
            @ModelAttribute Then then,
            Caller caller,
            Consistency consistency,
            HttpServletRequest request) {
        Rights.requireWhole(caller, Readable.METRICS);
        ReadModel model =
                rows.at(then, consistency).of(MetricsFilter.NONE, caller).model(MetricsProjection.NAME);
        List<Object> behind = paging.behind(request, Cursor.Key.ROW, Cursor.Key.ROW);
        Conditions where = new Conditions()
                .and(KeptSearches.counts("a.requisition"))
                .behind("(a.requisition, a.key) > (:requisition, :key)", behind, "requisition", "key");
        RowMapper<Anomaly> anomalies = model.rows(Anomaly.ANOMALIES);
        List<Found<Anomaly>> found = where.bind(model.sql(
                        "select a.doc, a.key from {anomaly} a where %s order by a.requisition, a.key limit :rows"
                                .formatted(where.sql())))
                .param("rows", paging.size() + 1)
                .query((row, number) -> new Found<>(anomalies.mapRow(row, number), row.getString("key")))
                .list();
        return Page.of(
                found,
                paging.size(),
                Found::row,
                one -> Cursor.behind(request, one.row().requisition().value(), one.key()));
    }

    private record Found<R>(R row, String key) {}
}
