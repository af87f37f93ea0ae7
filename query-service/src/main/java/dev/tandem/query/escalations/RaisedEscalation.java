package dev.tandem.query.escalations;

import dev.tandem.events.EscalationId;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.partnership.EscalationCause;
import dev.tandem.events.requisition.Side;
import dev.tandem.query.discretion.KeptSearches;
import dev.tandem.query.projection.api.ReadModel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/**
 * An escalation without what anybody wrote about it.
 *
 * @param cause why it was raised
 * @param against the side that broke its promises
 * @param person who held that side when it was raised
 * @param to who hears of it
 * @param raisedBy who raised it; {@code system} where the agreement's thresholds did
 * @param causes how many events led to it
 * @param acknowledgedAt when somebody to whom it is addressed had heard of it; null before
 * @param resolvedAt when it was resolved last; null as long as it is open
 * @param actions how many actions were agreed, since it was resolved last; 0 as long as it is open
 * @param reopened whether it was ever opened again, because what was agreed was not done in time
 */
public record RaisedEscalation(
        EscalationId escalation,
        RequisitionId requisition,
        EscalationCause cause,
        Side against,
        PersonId person,
        Role to,
        PersonId raisedBy,
        Instant raisedAt,
        int causes,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant resolvedAt,
        int actions,
        boolean reopened) {

    /** The read model that has them. */
    public static final String READ_MODEL = EscalationsProjection.NAME;

    private static final String SQL = """
            select e.doc from {escalation} e
            where e.key > :behind and %s order by e.key limit :rows
            """.formatted(KeptSearches.counts("e.requisition"));

    /**
     * Those on searches that are kept from nobody, in the order of their ids.
     *
     * @param behind the id behind which to go on; empty: from the first
     * @param most so many at most
     */
    public static List<RaisedEscalation> behind(ReadModel model, String behind, int most) {
        RowMapper<StoredEscalation> rows = model.rows(EscalationsProjection.ESCALATIONS);
        return model.sql(SQL)
                .param("behind", behind)
                .param("rows", most)
                .query((row, number) -> of(rows.mapRow(row, number)))
                .list();
    }

    private static RaisedEscalation of(StoredEscalation stored) {
        Acknowledgement acknowledged = stored.acknowledged();
        Resolution resolved = stored.resolved();
        return new RaisedEscalation(
                stored.event().escalation(),
                stored.event().requisition(),
                stored.event().cause(),
                stored.event().against(),
                stored.event().person(),
                stored.event().to(),
                stored.event().raisedBy(),
                stored.at(),
                stored.because().size(),
                acknowledged == null ? null : acknowledged.at(),
                resolved == null ? null : resolved.at(),
                resolved == null ? 0 : resolved.actions().size(),
                stored.reopened() != null);
    }
}
