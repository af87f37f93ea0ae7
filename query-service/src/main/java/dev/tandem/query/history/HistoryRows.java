package dev.tandem.query.history;

import dev.tandem.events.RequisitionId;
import dev.tandem.query.history.HistoryProjection.Recorded;
import dev.tandem.query.projection.api.ReadModel;
import dev.tandem.query.replay.Bound;
import dev.tandem.query.web.Conditions;
import java.util.List;

/** Events of a history, in order, some at a time. */
final class HistoryRows {

    /** Index scans: events of the requisition, those known of its candidates alone, and merges of their ids into others. */
    private static final String OF_SEARCH = """
            with bounded as (
              select f.doc, f.position
              from {event} f
              where f.requisition = :requisition and f.position > :behind
                and %1$s
              union all
              select f.doc, f.position
              from {event} f
              where f.requisition is null and f.position > :behind
                and %1$s
                and f.candidate in (
                  select s.candidate from {event} s
                  where s.requisition = :requisition and s.submits
                    and %2$s)
              union all
              select f.doc, f.position
              from {event} f
              where f.about <> '{}' and f.about && array(
                  select 'candidate:' || s.candidate from {event} s
                  where s.requisition = :requisition and s.submits
                    and %2$s)
                and f.position > :behind and %1$s
            )
            select doc from bounded order by position limit :rows
            """;

    private static final String OF_ALL =
            "select f.doc from {event} f where %s and f.position > :behind order by f.position limit :rows";

    private final ReadModel model;
    private final String sql;
    private final Conditions conditions;

    private HistoryRows(ReadModel model, String sql, Conditions conditions) {
        this.model = model;
        this.sql = sql;
        this.conditions = conditions;
    }

    /**
     * All that belongs to a search, with what is known of its candidates alone.
     *
     * @param wanted conditions on an event, a row {@code f}
     */
    static HistoryRows ofSearch(ReadModel model, RequisitionId search, Bound bound, Conditions wanted) {
        Conditions within = RecordedEvents.within("f", bound).and(wanted);
        String sql = OF_SEARCH.formatted(
                within.sql(), RecordedEvents.within("s", bound).sql());
        return new HistoryRows(model, sql, within.with("requisition", search));
    }

    /**
     * All that is wanted.
     *
     * @param wanted conditions on an event, a row {@code f}
     */
    static HistoryRows of(ReadModel model, Bound bound, Conditions wanted) {
        Conditions within = RecordedEvents.within("f", bound).and(wanted);
        return new HistoryRows(model, OF_ALL.formatted(within.sql()), within);
    }

    /** Those behind that position, so many at most. */
    List<Recorded> behind(long position, int most) {
        return conditions
                .bind(model.sql(sql))
                .param("behind", position)
                .param("rows", most)
                .query(model.rows(HistoryProjection.EVENTS))
                .list();
    }
}
