package dev.tandem.query.escalations;

import dev.tandem.access.Caller;
import dev.tandem.events.PersonId;
import dev.tandem.query.projection.api.ReadModel;
import dev.tandem.query.web.Cursor;
import dev.tandem.query.web.Page;
import dev.tandem.query.web.Paging;
import dev.tandem.query.web.Rights;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Finds escalations, newest first, among those that the caller may read. */
final class EscalationList {

    private static final String SQL = """
            select e.doc, e.key, e.raised_at, s.title, s.recruiter, s.hiring_manager
            from {escalation} e
            join {sides} s on s.key = e.requisition
            where (:everything or :reader in (s.recruiter, s.hiring_manager, e.person))
              and (:requisition::text is null or e.requisition = :requisition)
              and (:recruiter::text is null
                or s.recruiter = :recruiter or e.against = 'RECRUITER' and e.person = :recruiter)
              and (:manager::text is null
                or s.hiring_manager = :manager or e.against = 'HIRING_MANAGER' and e.person = :manager)
              and (:cause::text is null or e.cause = :cause)
              and (:state::text is null or e.state = :state)
              and (:acknowledged::boolean is null or e.acknowledged = :acknowledged)
              and (:first or (e.raised_at, e.key) < (:raisedAt::timestamptz, :key))
            order by e.raised_at desc, e.key desc
            limit :rows
            """;

    private final ReadModel model;
    private final Instant now;

    EscalationList(ReadModel model, Instant now) {
        this.model = model;
        this.now = now;
    }

    Page<Escalation> page(HttpServletRequest request, Caller caller, EscalationFilter filter, Paging paging) {
        List<String> behind = paging.behind(request, 2);
        List<Row> rows = model.sql(SQL)
                .param("everything", Rights.overseer(caller))
                .param("reader", caller.person().value())
                .param(
                        "requisition",
                        filter.requisition() == null
                                ? null
                                : filter.requisition().value())
                .param("recruiter", value(filter.recruiter()))
                .param("manager", value(filter.hiringManager()))
                .param("cause", filter.cause() == null ? null : filter.cause().name())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("acknowledged", filter.acknowledged())
                .param("first", behind == null)
                .param("raisedAt", behind == null ? null : behind.get(0))
                .param("key", behind == null ? null : behind.get(1))
                .param("rows", paging.size() + 1)
                .query(this::row)
                .list();
        return Page.of(
                rows,
                paging.size(),
                Row::escalation,
                row -> Cursor.behind(request, row.raisedAt(), row.escalation().id()));
    }

    private Row row(ResultSet rs, int number) throws SQLException {
        RowMapper<Raised> raised = model.rows(EscalationsProjection.ESCALATIONS);
        Sides sides = new Sides(
                rs.getString("title"),
                new PersonId(rs.getString("recruiter")),
                new PersonId(rs.getString("hiring_manager")));
        return new Row(
                Escalation.of(Objects.requireNonNull(raised.mapRow(rs, number)), sides, now),
                rs.getObject("raised_at", OffsetDateTime.class).toString());
    }

    private static @Nullable String value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    private record Row(Escalation escalation, String raisedAt) {}
}
