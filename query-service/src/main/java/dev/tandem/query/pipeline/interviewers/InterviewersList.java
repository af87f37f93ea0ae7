package dev.tandem.query.pipeline.interviewers;

import dev.tandem.events.PersonId;
import dev.tandem.query.discretion.KeptSearches;
import dev.tandem.query.pipeline.interviewers.InterviewersPage.Stretch;
import dev.tandem.query.pipeline.work.WorkItemKind;
import dev.tandem.query.pipeline.work.WorkItemList;
import dev.tandem.query.projection.api.ReadModel;
import dev.tandem.query.web.Conditions;
import dev.tandem.query.web.Cursor;
import dev.tandem.query.web.Page;
import dev.tandem.query.web.Paging;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts what those have to do who interview, or are to. */
final class InterviewersList {

    /** Whoever has an interview this week or month, owes feedback, or is on the panel of a search that is not over. */
    private static final String LOADS = """
            with interviews as (
              select person,
                     count(*) filter (where t.held and %1$s) as week_held,
                     count(*) filter (where not t.held and %1$s) as week_planned,
                     count(*) filter (where t.held and %2$s) as month_held,
                     count(*) filter (where not t.held and %2$s) as month_planned
              from {interview_time} t cross join lateral unnest(t.interviewers) as person
              where t.starts_at >= :first and t.starts_at < :last and %3$s
              group by person
            ), feedback as (
              select person, count(*) as owed, count(*) filter (where i.due < :now) as overdue
              from {work_item} i join {requisition} r on %4$s cross join lateral unnest(i.people) as person
              where i.kind = :feedback and %5$s
              group by person
            ), panels as (
              select person, count(*) as panels
              from {agreed_documents} d join {requisition} r on r.key = d.key cross join lateral unnest(d.panel) as person
              where r.phase <> 'CLOSED' and %5$s
              group by person
            ), l as (
              select person,
                     coalesce(week_held, 0) as week_held, coalesce(week_planned, 0) as week_planned,
                     coalesce(month_held, 0) as month_held, coalesce(month_planned, 0) as month_planned,
                     coalesce(owed, 0) as owed, coalesce(overdue, 0) as overdue, coalesce(panels, 0) as panels
              from interviews full join feedback using (person) full join panels using (person)
            )
            """.formatted(
                    within("week"),
                    within("month"),
                    KeptSearches.counts("t.requisition"),
                    WorkItemList.SHOWN,
                    KeptSearches.counts("r.key"));

    private final ReadModel model;
    private final InterviewersFilter filter;
    private final @Nullable PersonId only;
    private final Instant now;
    private final Stretch week;
    private final Stretch month;

    /**
     * Of that read model.
     *
     * @param only whom alone the reader may know of; null: everybody
     */
    InterviewersList(ReadModel model, InterviewersFilter filter, @Nullable PersonId only, Instant now) {
        this.model = model;
        this.filter = filter;
        this.only = only;
        this.now = now;
        ZoneId zone = filter.zoneId();
        LocalDate today = now.atZone(zone).toLocalDate();
        LocalDate monday = today.minusDays(today.getDayOfWeek().getValue() - 1L);
        LocalDate first = today.withDayOfMonth(1);
        this.week = stretch(monday, monday.plusWeeks(1), zone);
        this.month = stretch(first, first.plusMonths(1), zone);
    }

    private static Stretch stretch(LocalDate from, LocalDate to, ZoneId zone) {
        return new Stretch(
                from.atStartOfDay(zone).toInstant(), to.atStartOfDay(zone).toInstant());
    }

    private static String within(String stretch) {
        return "t.starts_at >= :" + stretch + "_from and t.starts_at < :" + stretch + "_to";
    }

    InterviewersPage.During during() {
        return new InterviewersPage.During(filter.zoneId().getId(), week, month, now);
    }

    Page<InterviewerLoad> page(HttpServletRequest request, InterviewersSort sort, Paging paging) {
        InterviewersSort.Order order = sort.order();
        Conditions where = narrowed()
                .behind(
                        "(" + order.key() + ", l.person) > (:sortKey, :person)",
                        paging.behind(request, order.kind(), Cursor.Key.ROW),
                        "sortKey",
                        "person");
        List<Found> rows = where.bind(model.sql(LOADS + """
                        select l.*, %1$s as sort_key from l where %2$s order by %1$s, l.person limit :rows
                        """.formatted(order.key(), where.sql())))
                .param("rows", paging.size() + 1)
                .query((row, _) -> new Found(
                        new InterviewerLoad(
                                new PersonId(row.getString("person")),
                                new InterviewerLoad.Interviews(row.getInt("week_held"), row.getInt("week_planned")),
                                new InterviewerLoad.Interviews(row.getInt("month_held"), row.getInt("month_planned")),
                                new InterviewerLoad.Feedback(row.getInt("owed"), row.getInt("overdue")),
                                row.getInt("panels")),
                        row.getString("sort_key")))
                .list();
        return Page.of(
                rows,
                paging.size(),
                Found::load,
                found -> Cursor.behind(request, found.sortKey(), found.load().id()));
    }

    int count() {
        Conditions where = narrowed();
        return where.bind(model.sql(LOADS + "select count(*) from l where " + where.sql()))
                .query(Integer.class)
                .single();
    }

    private Conditions narrowed() {
        Conditions where = new Conditions()
                .in("l.person", "people", filter.id())
                .and("l.person = :only", "only", only)
                .with("feedback", WorkItemKind.FEEDBACK_TO_GIVE)
                .with("week_from", week.from())
                .with("week_to", week.to())
                .with("month_from", month.from())
                .with("month_to", month.to())
                .with("first", earlier(week.from(), month.from()))
                .with("last", earlier(week.to(), month.to()).equals(week.to()) ? month.to() : week.to())
                .with("now", now);
        if (filter.overdue() != null) {
            where.and(filter.overdue() ? "l.overdue > 0" : "l.overdue = 0");
        }
        return where;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private record Found(InterviewerLoad load, String sortKey) {}
}
