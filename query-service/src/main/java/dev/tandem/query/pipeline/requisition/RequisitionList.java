package dev.tandem.query.pipeline.requisition;

import dev.tandem.access.visibility.Readable;
import dev.tandem.events.value.Words;
import dev.tandem.query.live.View;
import dev.tandem.query.pipeline.progress.ApplicationCounts;
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
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.databind.json.JsonMapper;

/** Finds requisitions among those that the caller may read. */
final class RequisitionList {

    /** The page first, then how many applications there are of each requisition on it. */
    private static final String SQL = """
            with page as (
              select r.doc, r.key, r.opened_at, %1$s as sort_key from {requisition} r
              where %2$s
              order by %1$s %3$s, r.key %3$s
              limit :rows
            )
            select page.doc, page.key, page.sort_key, counted.doc as counts
            from page left join {application_count} counted on counted.key = page.key
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
                .and(
                        "to_tsvector('simple', r.title_words) @@ to_tsquery('simple', :q)",
                        "q",
                        filter.q() == null ? null : beginnings(filter.q()));
        return view.isOfThePast() // there are no others in it
                ? where
                : where.and(TheirSearches.read("r.key", Readable.REQUISITION, view.seeing(), view.sightAt()));
    }

    /** That a title has for each of these words one that begins so; none has if there are no words. */
    private static String beginnings(String words) {
        return Words.of(words).stream().map(word -> "'" + word + "':*").collect(Collectors.joining(" & "));
    }

    /** How many there are by each of these, on all pages. */
    Facets facets(RequisitionFilter filter, List<Facet> by) {
        Conditions where = narrowed(filter);
        Map<Facet, List<Facets.Counted>> found = new EnumMap<>(Facet.class);
        by.forEach(facet -> found.put(facet, new ArrayList<>()));
        where.bind(model.sql("""
                        select by.facet, by.value, count(*) as requisitions
                        from {requisition} r cross join lateral (values %s) by (facet, value)
                        where %s
                        group by by.facet, by.value
                        order by requisitions desc, by.value collate "C"
                        """.formatted(
                                by.stream()
                                        .map(facet -> "('" + facet.name() + "', " + facet.column() + ")")
                                        .collect(Collectors.joining(", ")),
                                where.sql())))
                .query((rs, _) -> Objects.requireNonNull(found.get(Facet.valueOf(rs.getString("facet"))))
                        .add(new Facets.Counted(rs.getString("value"), rs.getInt("requisitions"))))
                .list();
        return Facets.of(found);
    }

    private RowMapper<FoundRequisition> row() {
        RowMapper<RequisitionProgress> progress = model.rows(ProgressFold.REQUISITIONS);
        return (rs, number) -> {
            RequisitionProgress requisition = Objects.requireNonNull(progress.mapRow(rs, number));
            ApplicationCounts counts = counts(rs.getString("counts"));
            return new FoundRequisition(
                    RequisitionSummary.of(requisition, counts, view.now()),
                    rs.getObject("sort_key") instanceof String text
                            ? text
                            : rs.getObject("sort_key", OffsetDateTime.class));
        };
    }

    /** As a row has them; null where none has. */
    static ApplicationCounts counts(@Nullable String doc) {
        return doc == null ? ApplicationCounts.NONE : JSON.readValue(doc, ApplicationCounts.class);
    }

    private record FoundRequisition(RequisitionSummary summary, Object sortKey) {}
}
