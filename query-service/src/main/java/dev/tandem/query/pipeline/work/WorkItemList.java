package dev.tandem.query.pipeline.work;

import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.query.live.View;
import dev.tandem.query.projection.api.ReadModel;
import dev.tandem.query.web.Conditions;
import dev.tandem.query.web.Cursor;
import dev.tandem.query.web.Page;
import dev.tandem.query.web.Paging;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads what waits for or with one person, most urgent first: by due time, then by how long it has waited. Expects the
 * tables {@code work_item} (columns requisition, kind, during, due, since) and {@code requisition}.
 */
public final class WorkItemList {

    /** Joins what waits, {@code i}, to its requisition, {@code r}, if it is shown in the phase in which that is. */
    public static final String SHOWN = "r.key = i.requisition and (i.during is null or r.phase = i.during)";

    private static final String FOUND = """
            select i.doc, i.key, i.since, i.due, coalesce(i.due, 'infinity') as urgency,
                   r.key as requisition, r.title, r.recruiter, r.hiring_manager, r.closed_at
            """;

    private static final String MOST_URGENT_FIRST = """
            order by coalesce(i.due, 'infinity'), i.since, i.key
            limit :rows
            """;

    private static final String NARROWED = """
            from {work_item} i
            join {requisition} r on\s""" + SHOWN + """

            where %s
            """;

    private final ReadModel model;
    private final Conditions whose;
    private final PersonId person;
    private final WorkItemFilter filter;
    private final OffsetDateTime now;

    /**
     * A list of that read model.
     *
     * @param whose the conditions on {@code i} and {@code r} that items have to meet
     * @param person who reads it
     * @param now against which due times are held
     */
    public WorkItemList(ReadModel model, Conditions whose, PersonId person, WorkItemFilter filter, Instant now) {
        this.model = model;
        this.whose = whose;
        this.person = person;
        this.filter = filter;
        this.now = now.atOffset(ZoneOffset.UTC);
    }

    /**
     * One page.
     *
     * @param item reads the stored item off a row's {@code doc}
     */
    public Page<WorkItem> page(HttpServletRequest request, Paging paging, RowMapper<StoredWorkItem> item) {
        List<Object> behind = paging.behind(request, Cursor.Key.MOMENT, Cursor.Key.MOMENT, Cursor.Key.ROW);
        Conditions where = narrowed().behind("""
                (coalesce(i.due, 'infinity'), i.since, i.key) > (:urgency, :since, :key)
                """, behind, "urgency", "since", "key");
        List<FoundWorkItem> rows = found(where, paging.size() + 1, item);
        return Page.of(
                rows,
                paging.size(),
                FoundWorkItem::item,
                row -> Cursor.behind(
                        request, row.urgency(), row.since(), row.item().id()));
    }

    /**
     * All of it, as that looks; so many at most.
     *
     * @param item reads the stored item off a row's {@code doc}
     */
    public List<WorkItem> all(View view, int most, RowMapper<StoredWorkItem> item) {
        return found(narrowed().and(view.within("i.requisition")), most, item).stream()
                .map(FoundWorkItem::item)
                .toList();
    }

    private List<FoundWorkItem> found(Conditions where, int rows, RowMapper<StoredWorkItem> item) {
        return statement(where, FOUND + NARROWED + MOST_URGENT_FIRST)
                .param("rows", rows)
                .query(row(item))
                .list();
    }

    /** How much there is in all, on all pages. */
    public Sum sum() {
        return summed().sum();
    }

    /** How much there is in all, on all pages, and when more of it will be late. */
    public Summed summed() {
        return statement(narrowed().with("now", now), """
                        select count(*) as items, count(*) filter (where i.due < :now) as late,
                               min(i.due) filter (where i.due >= :now) as next_due
                        """ + NARROWED)
                .query((rs, _) -> {
                    @Nullable OffsetDateTime next = rs.getObject("next_due", OffsetDateTime.class);
                    return new Summed(
                            new Sum(rs.getInt("items"), rs.getInt("late")), next == null ? null : next.toInstant());
                })
                .single();
    }

    /** How much there is of each kind, on all pages, by its name. */
    public List<SumOf> byKind() {
        return sums("i.kind");
    }

    /** How much there is on whose requisitions, on all pages, by recruiter. */
    public List<SumOf> byRecruiter() {
        return sums("r.recruiter");
    }

    private List<SumOf> sums(String of) {
        return statement(
                        narrowed().with("now", now),
                        """
                        select of, count(*) as items, count(*) filter (where i.due < :now) as late
                        """.replace(" of,", " " + of + " as of,") + NARROWED + " group by 1 order by 1")
                .query((rs, _) -> new SumOf(rs.getString("of"), rs.getInt("items"), rs.getInt("late")))
                .list();
    }

    private Conditions narrowed() {
        Conditions where = new Conditions()
                .and(whose)
                .in("i.requisition", "requisition", filter.requisition())
                .in("i.kind", "kind", filter.kind());
        if (filter.late() != null) {
            where.and("coalesce(i.due < :now, false) = :late", "late", filter.late())
                    .with("now", now);
        }
        return where;
    }

    private JdbcClient.StatementSpec statement(Conditions where, String sql) {
        return where.bind(model.sql(sql.formatted(where.sql())));
    }

    private RowMapper<FoundWorkItem> row(RowMapper<StoredWorkItem> item) {
        return (rs, number) -> new FoundWorkItem(
                WorkItem.of(Objects.requireNonNull(item.mapRow(rs, number)), requisition(rs), person, now.toInstant()),
                rs.getObject("urgency", OffsetDateTime.class),
                rs.getObject("since", OffsetDateTime.class));
    }

    private static RequisitionRef requisition(ResultSet rs) throws SQLException {
        OffsetDateTime closedAt = rs.getObject("closed_at", OffsetDateTime.class);
        return new RequisitionRef(
                new RequisitionId(rs.getString("requisition")),
                rs.getString("title"),
                new PersonId(rs.getString("recruiter")),
                new PersonId(rs.getString("hiring_manager")),
                closedAt == null ? null : closedAt.toInstant());
    }

    private record FoundWorkItem(WorkItem item, OffsetDateTime urgency, OffsetDateTime since) {}

    /**
     * How much waits, and for how long that stays so while nothing happens.
     *
     * @param nextDue when the next of it is due; null: nothing is
     */
    public record Summed(Sum sum, @Nullable Instant nextDue) {}

    /**
     * How much waits.
     *
     * @param items in all
     * @param late of these, past due at the time of asking
     */
    public record Sum(int items, int late) {}

    /**
     * How much waits of one kind, or on one recruiter's requisitions.
     *
     * @param of the kind, or the recruiter
     * @param items in all
     * @param late of these, past due at the time of asking
     */
    public record SumOf(String of, int items, int late) {}
}
