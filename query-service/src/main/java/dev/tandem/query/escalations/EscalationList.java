package dev.tandem.query.escalations;

import dev.tandem.access.Caller;
import dev.tandem.access.visibility.Readable;
import dev.tandem.access.visibility.Relation;
import dev.tandem.access.visibility.Rights;
import dev.tandem.events.PersonId;
import dev.tandem.events.requisition.Side;
import dev.tandem.query.live.View;
import dev.tandem.query.projection.api.ReadModel;
import dev.tandem.query.web.Conditions;
import dev.tandem.query.web.Cursor;
import dev.tandem.query.web.Page;
import dev.tandem.query.web.Paging;
import jakarta.servlet.http.HttpServletRequest;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.jdbc.core.RowMapper;

/** Finds escalations, newest first, among those that the caller may read. */
final class EscalationList {

    private static final String SQL = """
            select e.doc, e.key, e.raised_at, s.title, s.recruiter, s.hiring_manager
            from {escalation} e
            join {partners} s on s.key = e.requisition
            where %s
            order by e.raised_at desc, e.key desc
            limit :rows
            """;

    /**
     * Those on searches that somebody runs or owns now, and those against them. As an array they are found first: PostgreSQL
     * would walk through all escalations in their order otherwise, in the hope of soon meeting enough of them.
     */
    private static final String OF_PERSON = """
            e.key = any(array(
              select o.key from {escalation} o join {partners} t on t.key = o.requisition where t.%1$s = :%2$s
              union all
              select o.key from {escalation} o where o.person = :%2$s and o.against = '%3$s'))
            """;

    /** Those about which somebody agreed to do something. */
    private static final String OF_OWNER =
            "e.key = any(array(select o.key from {escalation} o where o.owners @> array[:reader]::text[]))";

    private final View view;
    private final ReadModel model;

    /** As that looks. */
    EscalationList(View view) {
        this.view = view;
        this.model = view.model();
    }

    Page<Escalation> page(HttpServletRequest request, EscalationFilter filter, Paging paging) {
        List<Object> behind = paging.behind(request, Cursor.Key.MOMENT, Cursor.Key.ROW);
        Conditions where =
                narrowed(filter).behind("(e.raised_at, e.key) < (:raisedAt, :key)", behind, "raisedAt", "key");
        List<FoundEscalation> rows = found(where, paging.size() + 1);
        return Page.of(
                rows,
                paging.size(),
                FoundEscalation::escalation,
                row -> Cursor.behind(request, row.raisedAt(), row.escalation().id()));
    }

    /** All of them; so many at most. */
    List<Escalation> all(EscalationFilter filter, int most) {
        return found(narrowed(filter).and(view.within("e.requisition")), most).stream()
                .map(FoundEscalation::escalation)
                .toList();
    }

    private Conditions narrowed(EscalationFilter filter) {
        Conditions where = new Conditions()
                .in("e.requisition", "requisition", filter.requisition())
                .and(of("recruiter", Side.RECRUITER), "recruiter", filter.recruiter())
                .and(of("manager", Side.HIRING_MANAGER), "manager", filter.hiringManager())
                .in("e.cause", "cause", filter.cause())
                .in("e.state", "state", filter.state())
                .and("e.acknowledged = :acknowledged", "acknowledged", filter.acknowledged());
        Caller caller = view.caller();
        String related = readBy(caller);
        return where.and(
                        Rights.whole(caller, Readable.ESCALATION)
                                ? view.seeing().wholeOr("e.requisition", related)
                                : view.seeing().own("e.requisition").and(related))
                .with("reader", caller.person());
    }

    private List<FoundEscalation> found(Conditions where, int rows) {
        return where.bind(model.sql(SQL.formatted(where.sql())))
                .param("rows", rows)
                .query(row())
                .list();
    }

    /** A relation counts only in the role that goes with it. */
    private static String readBy(Caller caller) {
        List<String> theirs = new ArrayList<>(List.of("false"));
        if (Rights.as(caller, Readable.ESCALATION, Relation.RECRUITER)) {
            theirs.add(of("reader", Side.RECRUITER));
        }
        if (Rights.as(caller, Readable.ESCALATION, Relation.HIRING_MANAGER)) {
            theirs.add(of("reader", Side.HIRING_MANAGER));
        }
        if (Rights.as(caller, Readable.ESCALATION, Relation.OWNER_OF_ACTION)) {
            theirs.add(OF_OWNER);
        }
        return "(" + String.join(" or ", theirs) + ")";
    }

    private static String of(String parameter, Side side) {
        return OF_PERSON.formatted(side.name().toLowerCase(Locale.ROOT), parameter, side.name());
    }

    private RowMapper<FoundEscalation> row() {
        RowMapper<StoredEscalation> raised = model.rows(EscalationsProjection.ESCALATIONS);
        return (rs, number) -> {
            Partners partners = new Partners(
                    rs.getString("title"),
                    new PersonId(rs.getString("recruiter")),
                    new PersonId(rs.getString("hiring_manager")));
            return new FoundEscalation(
                    Escalation.of(Objects.requireNonNull(raised.mapRow(rs, number)), partners, view.now()),
                    rs.getObject("raised_at", OffsetDateTime.class));
        };
    }

    private record FoundEscalation(Escalation escalation, OffsetDateTime raisedAt) {}
}
