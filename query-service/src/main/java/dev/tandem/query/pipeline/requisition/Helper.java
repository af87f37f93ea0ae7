package dev.tandem.query.pipeline.requisition;

import dev.tandem.access.visibility.Relation;
import dev.tandem.agreement.Presence.StandIn;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.requisition.Duty;
import dev.tandem.events.requisition.Side;
import dev.tandem.query.projection.api.Column;
import dev.tandem.query.projection.api.Followed;
import dev.tandem.query.projection.api.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has to do with a search without owning a side of it.
 *
 * @param relation how they stand to it
 * @param side for which side they act; null: for neither
 * @param from since when
 * @param until until when, that moment not included; null: until it is ended
 */
record Helper(
        RequisitionId requisition,
        PersonId person,
        Relation relation,
        @Nullable Side side,
        Instant from,
        @Nullable Instant until) {

    /** One row for each duty and each delegation. */
    static final Table<Helper> HELPERS = new Table<Helper>(
                    "helper",
                    Helper.class,
                    List.of(
                            new Column<>("requisition", "text", Helper::requisition),
                            new Column<>("person", "text", Helper::person),
                            new Column<>("relation", "text", Helper::relation),
                            new Column<>("side", "text", Helper::side),
                            new Column<>("starts", "timestamptz", Helper::from),
                            new Column<>("ends", "timestamptz", Helper::until)),
                    List.of("(person, requisition)", "(requisition)", "(starts)", "(ends)"))
            .followed(Followed.by(Helper::requisition, helper -> helper));

    /** By that duty. */
    static Helper of(RequisitionId requisition, PersonId person, Duty duty, Instant since) {
        return new Helper(requisition, person, relation(duty), duty.side(), since, null);
    }

    /** By that delegation. */
    static Helper of(RequisitionId requisition, StandIn standIn) {
        return new Helper(
                requisition, standIn.person(), Relation.FOR_A_SIDE, standIn.side(), standIn.from(), standIn.until());
    }

    /** The key of the row of a duty. */
    static String key(RequisitionId requisition, PersonId person, Duty duty) {
        return requisition + "/" + duty + "/" + person;
    }

    /** The key of the row of a delegation. */
    static String key(RequisitionId requisition, StandIn standIn) {
        return requisition + "/" + standIn.side() + "/" + standIn.person() + "/" + standIn.from();
    }

    private static Relation relation(Duty duty) {
        return switch (duty) {
            case RECRUITING_PARTNER, CO_MANAGER -> Relation.FOR_A_SIDE;
            case COORDINATOR -> Relation.COORDINATOR;
            case SOURCER -> Relation.SOURCER;
            case OBSERVER -> Relation.OBSERVER;
        };
    }
}
