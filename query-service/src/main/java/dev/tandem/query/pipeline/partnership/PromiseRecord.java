package dev.tandem.query.pipeline.partnership;

import dev.tandem.agreement.PromiseKind;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.requisition.Side;
import dev.tandem.query.projection.api.ReadModel;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/**
 * How a side of a search has kept a promise so far.
 *
 * @param kept how often in time
 * @param late how often kept after its due time, or of no matter only after that
 * @param running how often it is owed, has a due time, and that has not come
 * @param overdue how often it is owed and past due
 */
public record PromiseRecord(PromiseKind promise, Side side, int kept, int late, int running, int overdue) {

    private static final String SQL = """
            select d.promise, d.side,
                   count(*) filter (where %1$s) as kept,
                   count(*) filter (where %2$s) as late,
                   count(*) filter (where d.ended_at is null and d.dated and not coalesce(%3$s, false)) as running,
                   count(*) filter (where %3$s) as overdue
            from {obligation} d
            where d.requisition = :requisition
            group by d.promise, d.side
            """.formatted(SlaState.KEPT.sql(), SlaState.LATE.sql(), SlaState.OVERDUE.sql());

    /** Those of both sides, in no particular order. What stopped to matter in time, or has no due time, is in none of the counts. */
    public static List<PromiseRecord> of(ReadModel model, RequisitionId search, Instant now) {
        return model.sql(SQL)
                .param("requisition", search.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new PromiseRecord(
                        PromiseKind.valueOf(row.getString("promise")),
                        Side.valueOf(row.getString("side")),
                        row.getInt("kept"),
                        row.getInt("late"),
                        row.getInt("running"),
                        row.getInt("overdue")))
                .list();
    }
}
