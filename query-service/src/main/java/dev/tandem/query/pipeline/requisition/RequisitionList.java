package dev.tandem.query.pipeline.requisition;

import dev.tandem.access.Caller;
import dev.tandem.events.PersonId;
import dev.tandem.query.pipeline.progress.ProgressFold;
import dev.tandem.query.pipeline.progress.RequisitionProgress;
import dev.tandem.query.projection.api.ReadModel;
import dev.tandem.query.web.Cursor;
import dev.tandem.query.web.Page;
import dev.tandem.query.web.Paging;
import dev.tandem.query.web.Rights;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Finds requisitions, newest first, among those that the caller may read. */
final class RequisitionList {

    private static final String SQL = """
            select r.doc, r.key, r.opened_at, counted.active, counted.submittals
            from {requisition} r
            left join {particulars} p on p.key = r.key
            cross join lateral (
              select count(*) filter (where a.active) as active, count(*) as submittals
              from {application} a
              where a.requisition = r.key
            ) counted
            where (:everything or r.recruiter = :reader or r.hiring_manager = :reader or p.panel @> array[:reader]::text[])
              and (:recruiter::text is null or r.recruiter = :recruiter)
              and (:manager::text is null or r.hiring_manager = :manager)
              and (:status::text is null or r.status = :status)
              and (:roleType::text is null or r.role_type = :roleType)
              and (:department::text is null or r.department = :department)
              and (:q::text is null or r.title ilike :q)
              and (:first or (r.opened_at, r.key) < (:openedAt::timestamptz, :key))
            order by r.opened_at desc, r.key desc
            limit :rows
            """;

    private final ReadModel model;
    private final Instant now;

    RequisitionList(ReadModel model, Instant now) {
        this.model = model;
        this.now = now;
    }

    Page<RequisitionSummary> page(HttpServletRequest request, Caller caller, RequisitionFilter filter, Paging paging) {
        List<String> behind = paging.behind(request, 2);
        List<Row> rows = model.sql(SQL)
                .param("everything", Rights.overseer(caller))
                .param("reader", caller.person().value())
                .param("recruiter", value(filter.recruiter()))
                .param("manager", value(filter.hiringManager()))
                .param(
                        "status",
                        filter.status() == null ? null : filter.status().name())
                .param("roleType", filter.roleType())
                .param("department", filter.department())
                .param("q", filter.q() == null ? null : containing(filter.q()))
                .param("first", behind == null)
                .param("openedAt", behind == null ? null : behind.get(0))
                .param("key", behind == null ? null : behind.get(1))
                .param("rows", paging.size() + 1)
                .query(row())
                .list();
        return Page.of(
                rows,
                paging.size(),
                Row::summary,
                row -> Cursor.behind(request, row.openedAt(), row.summary().id()));
    }

    private RowMapper<Row> row() {
        RowMapper<RequisitionProgress> progress = model.rows(ProgressFold.REQUISITIONS);
        return (rs, number) -> new Row(
                RequisitionSummary.of(
                        Objects.requireNonNull(progress.mapRow(rs, number)),
                        rs.getInt("active"),
                        rs.getInt("submittals"),
                        now),
                rs.getObject("opened_at", OffsetDateTime.class).toString());
    }

    /** The pattern of {@code ilike} for texts that contain this one, whatever it is made of. */
    private static String containing(String text) {
        return '%' + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + '%';
    }

    private static @Nullable String value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    private record Row(RequisitionSummary summary, String openedAt) {}
}
