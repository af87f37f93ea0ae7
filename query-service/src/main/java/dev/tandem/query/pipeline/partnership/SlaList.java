package dev.tandem.query.pipeline.partnership;

import dev.tandem.access.visibility.Readable;
import dev.tandem.agreement.Promise;
import dev.tandem.agreement.promise.Promises;
import dev.tandem.events.ApplicationId;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.query.discretion.KeptSearches;
import dev.tandem.query.discretion.Seeing;
import dev.tandem.query.pipeline.requisition.TheirSearches;
import dev.tandem.query.pipeline.work.RequisitionRef;
import dev.tandem.query.projection.api.ReadModel;
import dev.tandem.query.web.Conditions;
import dev.tandem.query.web.Cursor;
import dev.tandem.query.web.Page;
import dev.tandem.query.web.Paging;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Finds promises among those that the caller may read, as the fold of the pipeline holds them. */
final class SlaList {

    /** From how long before its due time on a promise is due soon. */
    private static final Duration SOON = Duration.ofHours(24);

    private static final String PAGE = """
            select d.doc, d.key, coalesce(d.due, 'infinity') as urgency, %1$s as state,
                   r.key as requisition, r.title, r.recruiter, r.hiring_manager, r.closed_at
            from {obligation} d join {requisition} r on r.key = d.requisition
            where %2$s
            order by coalesce(d.due, 'infinity'), d.key
            limit :rows
            """;

    private static final String PAIRS = """
            select r.recruiter, r.hiring_manager,
                   count(*) filter (where d.ended_at is null and (d.due is null or d.due >= :now)) as running,
                   count(*) filter (where %1$s) as due_soon,
                   count(*) filter (where %2$s) as missed,
                   count(*) filter (where %3$s) as kept
            from {obligation} d join {requisition} r on r.key = d.requisition
            where %4$s
            group by 1, 2
            order by missed desc, 1, 2
            limit 100
            """;

    private final ReadModel model;
    private final Seeing seeing;
    private final SlaFilter filter;
    private final Instant now;

    SlaList(ReadModel model, Seeing seeing, SlaFilter filter, Instant now) {
        this.model = model;
        this.seeing = seeing;
        this.filter = filter;
        this.now = now;
    }

    Page<SlaPromise> page(HttpServletRequest request, Paging paging) {
        List<Object> behind = paging.behind(request, Cursor.Key.MOMENT, Cursor.Key.ROW);
        Conditions where = narrowed()
                .and(SlaState.sql(filter.states()))
                .behind("(coalesce(d.due, 'infinity'), d.key) > (:urgency, :key)", behind, "urgency", "key");
        List<Found> rows = statement(where, PAGE.formatted(SlaState.nameSql(), where.sql()))
                .param("rows", paging.size() + 1)
                .query(row())
                .list();
        return Page.of(
                rows,
                paging.size(),
                Found::promise,
                row -> Cursor.behind(request, row.urgency(), row.promise().id()));
    }

    /** By pair, whatever state was asked for. */
    List<SlaPage.Pair> pairs() {
        Conditions where = narrowed().and(KeptSearches.counts("d.requisition"));
        String sql = PAIRS.formatted(
                SlaState.DUE_SOON.sql(),
                SlaState.sql(List.of(SlaState.OVERDUE, SlaState.LATE)),
                SlaState.KEPT.sql(),
                where.sql());
        return statement(where, sql)
                .query((rs, _) -> new SlaPage.Pair(
                        new PersonId(rs.getString("recruiter")),
                        new PersonId(rs.getString("hiring_manager")),
                        rs.getInt("running"),
                        rs.getInt("due_soon"),
                        rs.getInt("missed"),
                        rs.getInt("kept")))
                .list();
    }

    private Conditions narrowed() {
        Conditions where = new Conditions()
                .in("d.promise", "kind", filter.kind())
                .in("d.requisition", "requisition", filter.requisition())
                .in("r.recruiter", "recruiter", filter.recruiter())
                .in("r.hiring_manager", "manager", filter.hiringManager())
                .with("soon", now.plus(SOON));
        return where.and(TheirSearches.read("d.requisition", Readable.PROMISES, seeing, now));
    }

    private StatementSpec statement(Conditions where, String sql) {
        return where.bind(model.sql(sql));
    }

    private RowMapper<Found> row() {
        RowMapper<Owed> stored = model.rows(Owed.OBLIGATIONS);
        return (rs, number) -> {
            Owed owed = Objects.requireNonNull(stored.mapRow(rs, number));
            return new Found(promise(owed, rs), rs.getObject("urgency", OffsetDateTime.class));
        };
    }

    private static SlaPromise promise(Owed owed, ResultSet rs) throws SQLException {
        String key = rs.getString("key");
        OffsetDateTime closedAt = rs.getObject("closed_at", OffsetDateTime.class);
        boolean ofApplication = Promises.of(owed.owed().promise()).scope() == Promise.Scope.APPLICATION;
        @Nullable
        ApplicationId application = ofApplication ? new ApplicationId(key.substring(0, key.indexOf('/'))) : null;
        return new SlaPromise(
                key,
                owed.owed().promise(),
                SlaState.valueOf(rs.getString("state")),
                owed.owed().side(),
                owed.owed().person(),
                new RequisitionRef(
                        new RequisitionId(rs.getString("requisition")),
                        rs.getString("title"),
                        new PersonId(rs.getString("recruiter")),
                        new PersonId(rs.getString("hiring_manager")),
                        closedAt == null ? null : closedAt.toInstant()),
                application,
                owed.owed().asked(),
                owed.owed().resting() ? null : owed.owed().due(),
                owed.owed().ended());
    }

    private record Found(SlaPromise promise, OffsetDateTime urgency) {}
}
