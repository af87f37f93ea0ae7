package dev.tandem.query.pipeline.work;

import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.query.projection.api.ReadModel;
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
 * tables {@code item} (columns requisition, matter, during, due, since) and {@code requisition}.
 */
public final class WaitingList {

    private static final String NARROWED = """
            from {item} i
            join {requisition} r on r.key = i.requisition and r.phase = i.during
            where %s
              and (:requisition::text is null or i.requisition = :requisition)
              and (:kind::text is null or i.matter = :kind)
              and (:late::boolean is null or coalesce(i.due < :now, false) = :late)
            """;

    private final ReadModel model;
    private final String whose;
    private final PersonId person;
    private final WaitingFilter filter;
    private final OffsetDateTime now;

    /**
     * A list of that read model.
     *
     * @param whose the SQL condition on {@code i} and {@code r} that says which items are {@code :person}'s
     * @param now against which due times are held
     */
    public WaitingList(ReadModel model, String whose, PersonId person, WaitingFilter filter, Instant now) {
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
    public Page<Item> page(HttpServletRequest request, Paging paging, RowMapper<Waiting> item) {
        List<String> behind = paging.behind(request, 3);
        List<Row> rows = narrowed("""
                        select i.doc, i.key, i.since, i.due, coalesce(i.due, 'infinity')::text as urgency,
                               r.key as requisition, r.title, r.recruiter, r.hiring_manager, r.closed_at
                        """ + NARROWED + """
                          and (:first or (coalesce(i.due, 'infinity'), i.since, i.key)
                                         > (:urgency::timestamptz, :since::timestamptz, :key))
                        order by coalesce(i.due, 'infinity'), i.since, i.key
                        limit :rows
                        """)
                .param("first", behind == null)
                .param("urgency", behind == null ? null : behind.get(0))
                .param("since", behind == null ? null : behind.get(1))
                .param("key", behind == null ? null : behind.get(2))
                .param("rows", paging.size() + 1)
                .query(row(item))
                .list();
        return Page.of(
                rows,
                paging.size(),
                Row::item,
                row -> Cursor.behind(
                        request, row.urgency(), row.since(), row.item().id()));
    }

    /** How much there is in all, on all pages. */
    public Sum sum() {
        return narrowed("""
                        select count(*) as items, count(*) filter (where i.due < :now) as late
                        """ + NARROWED)
                .query((rs, _) -> new Sum(rs.getInt("items"), rs.getInt("late")))
                .single();
    }

    private JdbcClient.StatementSpec narrowed(String sql) {
        return model.sql(sql.formatted(whose))
                .param("person", person.value())
                .param("requisition", value(filter.requisition()))
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("late", filter.late())
                .param("now", now);
    }

    private RowMapper<Row> row(RowMapper<Waiting> item) {
        return (rs, number) -> new Row(
                Item.of(Objects.requireNonNull(item.mapRow(rs, number)), place(rs), person, now.toInstant()),
                rs.getString("urgency"),
                rs.getObject("since", OffsetDateTime.class).toString());
    }

    private static Place place(ResultSet rs) throws SQLException {
        OffsetDateTime closedAt = rs.getObject("closed_at", OffsetDateTime.class);
        return new Place(
                new RequisitionId(rs.getString("requisition")),
                rs.getString("title"),
                new PersonId(rs.getString("recruiter")),
                new PersonId(rs.getString("hiring_manager")),
                closedAt == null ? null : closedAt.toInstant());
    }

    private static @Nullable String value(@Nullable RequisitionId id) {
        return id == null ? null : id.value();
    }

    private record Row(Item item, String urgency, String since) {}

    /**
     * How much waits.
     *
     * @param items in all
     * @param late of these, past due at the time of asking
     */
    public record Sum(int items, int late) {}
}
