package dev.tandem.query.pipeline.requisition;

import dev.tandem.access.Caller;
import dev.tandem.access.visibility.Readable;
import dev.tandem.access.visibility.Relation;
import dev.tandem.access.visibility.Rights;
import dev.tandem.events.requisition.Stage;
import dev.tandem.query.live.View;
import dev.tandem.query.pipeline.progress.ProgressFold;
import dev.tandem.query.pipeline.progress.RequisitionProgress;
import dev.tandem.query.pipeline.requisition.RequisitionSort.Order;
import dev.tandem.query.projection.api.ReadModel;
import dev.tandem.query.web.Conditions;
import dev.tandem.query.web.Cursor;
import dev.tandem.query.web.Page;
import dev.tandem.query.web.Paging;
import jakarta.servlet.http.HttpServletRequest;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Finds requisitions among those that the caller may read. */
final class RequisitionList {

    /** The page first, then what is counted for each requisition on it. */
    private static final String SQL = """
            with page as (
              select r.doc, r.key, r.opened_at, %1$s as sort_key from {requisition} r
              where %2$s
              order by %1$s %3$s, r.key %3$s
              limit :rows
            )
            select page.doc, page.key, page.sort_key, counted.active, counted.submittals, counted.stages
            from page
            cross join lateral (
              select coalesce(sum(s.active), 0) as active, coalesce(sum(s.submittals), 0) as submittals,
                     json_object_agg(s.stage, s.active) filter (where s.active > 0) as stages
              from (
                select a.stage, count(*) filter (where a.active) as active,
                       count(*) filter (where a.submitted) as submittals
                from {application} a
                where a.requisition = page.key
                group by a.stage
              ) s
            ) counted
            order by page.sort_key %3$s, page.key %3$s
            """;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final View view;
    private final ReadModel model;

    /** As that looks. */
    RequisitionList(View view) {
        this.view = view;
        this.model = view.model();
    }

    /** All of them; so many at most. */
    List<RequisitionSummary> all(RequisitionFilter filter, RequisitionSort sort, int most) {
        return found(narrowed(filter).and(view.within("r.key")), sort.order(), most).stream()
                .map(FoundRequisition::summary)
                .toList();
    }

    Page<RequisitionSummary> page(
            HttpServletRequest request, RequisitionFilter filter, RequisitionSort sort, Paging paging) {
        Order order = sort.order();
        List<Object> behind = paging.behind(request, order.kind(), Cursor.Key.ROW);
        Conditions where = narrowed(filter)
                .behind(
                        "(" + order.key() + ", r.key) " + (order.descending() ? "<" : ">") + " (:sortKey, :key)",
                        behind,
                        "sortKey",
                        "key");
        List<FoundRequisition> rows = found(where, order, paging.size() + 1);
        return Page.of(
                rows,
                paging.size(),
                FoundRequisition::summary,
                row -> Cursor.behind(request, row.sortKey(), row.summary().id()));
    }

    private List<FoundRequisition> found(Conditions where, Order order, int rows) {
        String direction = order.descending() ? "desc" : "asc";
        return where.bind(model.sql(SQL.formatted(order.key(), where.sql(), direction)))
                .param("rows", rows)
                .query(row())
                .list();
    }

    int count(RequisitionFilter filter) {
        Conditions where = narrowed(filter);
        return where.bind(model.sql("select count(*) from {requisition} r where " + where.sql()))
                .query(Integer.class)
                .single();
    }

    private Conditions narrowed(RequisitionFilter filter) {
        Conditions where = new Conditions()
                .in("r.key", "id", filter.id())
                .in("r.recruiter", "recruiter", filter.recruiter())
                .in("r.hiring_manager", "manager", filter.hiringManager())
                .in("r.status", "status", filter.status())
                .and("r.role_type = :roleType", "roleType", filter.roleType())
                .and("r.department = :department", "department", filter.department())
                .and("r.title ilike :q", "q", filter.q() == null ? null : containing(filter.q()));
        Caller caller = view.caller();
        String related = readBy(caller);
        where.and(
                Rights.whole(caller, Readable.REQUISITION)
                        ? view.seeing().wholeOr("r.key", related)
                        : view.seeing().own("r.key").and(related));
        return where.with("reader", caller.person()).with("now", view.sightAt());
    }

    /**
     * A relation counts only in the role that goes with it. As an array they are found first: PostgreSQL would walk through all
     * requisitions in their order otherwise, in the hope of soon meeting enough of them.
     */
    private static String readBy(Caller caller) {
        String theirs = Stream.of(Relation.values())
                .filter(relation -> Rights.as(caller, Readable.REQUISITION, relation))
                .map(TheirSearches::sql)
                .collect(Collectors.joining(" union all "));
        return theirs.isEmpty() ? "false" : "r.key = any(array(" + theirs + "))";
    }

    private RowMapper<FoundRequisition> row() {
        RowMapper<RequisitionProgress> progress = model.rows(ProgressFold.REQUISITIONS);
        return (rs, number) -> {
            RequisitionProgress requisition = Objects.requireNonNull(progress.mapRow(rs, number));
            return new FoundRequisition(
                    RequisitionSummary.of(
                            requisition,
                            rs.getInt("active"),
                            rs.getInt("submittals"),
                            StageCount.of(requisition.opened().stages(), active(rs.getString("stages"))),
                            view.now()),
                    rs.getObject("sort_key") instanceof String text
                            ? text
                            : rs.getObject("sort_key", OffsetDateTime.class));
        };
    }

    private static Map<Stage, Integer> active(@Nullable String stages) {
        return stages == null ? Map.of() : JSON.readValue(stages, new TypeReference<Map<Stage, Integer>>() {});
    }

    /** The pattern of {@code ilike} for texts that contain this one, whatever it is made of. */
    private static String containing(String text) {
        return '%' + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + '%';
    }

    private record FoundRequisition(RequisitionSummary summary, Object sortKey) {}
}
