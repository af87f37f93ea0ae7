package dev.tandem.query.pipeline.requisition;

import dev.tandem.access.Caller;
import dev.tandem.access.visibility.Readable;
import dev.tandem.access.visibility.Relation;
import dev.tandem.access.visibility.Rights;
import dev.tandem.query.pipeline.progress.ProgressFold;
import dev.tandem.query.pipeline.progress.RequisitionProgress;
import dev.tandem.query.projection.api.ReadModel;
import dev.tandem.query.web.Conditions;
import dev.tandem.query.web.Cursor;
import dev.tandem.query.web.Page;
import dev.tandem.query.web.Paging;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowMapper;

/** Finds requisitions, newest first, among those that the caller may read. */
final class RequisitionList {

    private static final String SQL = """
            select r.doc, r.key, r.opened_at, counted.active, counted.submittals
            from {requisition} r
            cross join lateral (
              select count(*) filter (where a.active) as active, count(*) filter (where a.submitted) as submittals
              from {application} a
              where a.requisition = r.key
            ) counted
            where %s
            order by r.opened_at desc, r.key desc
            limit :rows
            """;

    /**
     * One index each, instead of a condition over two tables that has none. As an array they are found first: PostgreSQL
     * would walk through all requisitions in their order otherwise, in the hope of soon meeting enough of them.
     */
    private static final Map<Relation, String> THEIRS = Map.of(
            Relation.RECRUITER,
            "select t.key from {requisition} t where t.recruiter = :reader",
            Relation.HIRING_MANAGER,
            "select t.key from {requisition} t where t.hiring_manager = :reader",
            Relation.INTERVIEWER,
            "select t.key from {agreed_documents} t where t.panel @> array[:reader]::text[]"
                    + " union all select t.requisition from {application} t where t.interviewers @> array[:reader]::text[]",
            Relation.FOR_A_SIDE,
            Helpers.searches(Relation.FOR_A_SIDE),
            Relation.COORDINATOR,
            Helpers.searches(Relation.COORDINATOR),
            Relation.SOURCER,
            Helpers.searches(Relation.SOURCER),
            Relation.OBSERVER,
            Helpers.searches(Relation.OBSERVER));

    private final ReadModel model;
    private final Instant now;

    RequisitionList(ReadModel model, Instant now) {
        this.model = model;
        this.now = now;
    }

    Page<RequisitionSummary> page(HttpServletRequest request, Caller caller, RequisitionFilter filter, Paging paging) {
        List<Object> behind = paging.behind(request, Cursor.Key.MOMENT, Cursor.Key.ROW);
        Conditions where = new Conditions()
                .and("r.recruiter = :recruiter", "recruiter", filter.recruiter())
                .and("r.hiring_manager = :manager", "manager", filter.hiringManager())
                .and("r.status = :status", "status", filter.status())
                .and("r.role_type = :roleType", "roleType", filter.roleType())
                .and("r.department = :department", "department", filter.department())
                .and("r.title ilike :q", "q", filter.q() == null ? null : containing(filter.q()))
                .behind("(r.opened_at, r.key) < (:openedAt, :key)", behind, "openedAt", "key");
        if (!Rights.whole(caller, Readable.REQUISITION)) {
            where.and(readBy(caller)).with("reader", caller.person()).with("now", now);
        }
        List<FoundRequisition> rows = where.bind(model.sql(SQL.formatted(where.sql())))
                .param("rows", paging.size() + 1)
                .query(row())
                .list();
        return Page.of(
                rows,
                paging.size(),
                FoundRequisition::summary,
                row -> Cursor.behind(request, row.openedAt(), row.summary().id()));
    }

    /** A relation counts only in the role that goes with it. */
    private static String readBy(Caller caller) {
        String theirs = Stream.of(Relation.values())
                .filter(relation -> Rights.as(caller, Readable.REQUISITION, relation))
                .map(THEIRS::get)
                .collect(Collectors.joining(" union all "));
        return theirs.isEmpty() ? "false" : "r.key = any(array(" + theirs + "))";
    }

    private RowMapper<FoundRequisition> row() {
        RowMapper<RequisitionProgress> progress = model.rows(ProgressFold.REQUISITIONS);
        return (rs, number) -> new FoundRequisition(
                RequisitionSummary.of(
                        Objects.requireNonNull(progress.mapRow(rs, number)),
                        rs.getInt("active"),
                        rs.getInt("submittals"),
                        now),
                rs.getObject("opened_at", OffsetDateTime.class));
    }

    /** The pattern of {@code ilike} for texts that contain this one, whatever it is made of. */
    private static String containing(String text) {
        return '%' + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + '%';
    }

    private record FoundRequisition(RequisitionSummary summary, OffsetDateTime openedAt) {}
}
