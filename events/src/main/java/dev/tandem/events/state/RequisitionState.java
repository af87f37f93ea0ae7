package dev.tandem.events.state;

import dev.tandem.events.Origin;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.requisition.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a requisition stands, as query-service says it in {@code /requisitions}: the value of a record on {@link #TOPIC}. Nothing in it
 * changes by time alone, so it is true until another takes its place. It has no title and no level, which are written freely.
 *
 * @param id which
 * @param department which department it is for
 * @param roleType the kind of role; metrics group by it
 * @param location where the work is
 * @param status whether people are still looked for
 * @param recruiter who runs it now
 * @param hiringManager whose need it is now
 * @param openings how many people are wanted
 * @param neededBy the day by which somebody should have started; null: nobody said
 * @param hires how many were hired
 * @param activeCandidates how many applications go on
 * @param submittals how many candidates were ever submitted
 * @param stages how many applications go on in each stage, in the requisition's order of stages
 * @param openedAt when it was opened
 * @param closedAt when it was filled or cancelled; null before
 * @param origin whether it was opened here or brought in from another system
 */
public record RequisitionState(
        RequisitionId id,
        String department,
        String roleType,
        String location,
        Status status,
        PersonId recruiter,
        PersonId hiringManager,
        int openings,
        @Nullable LocalDate neededBy,
        int hires,
        int activeCandidates,
        int submittals,
        List<StageCount> stages,
        Instant openedAt,
        @Nullable Instant closedAt,
        Origin origin) {

    /** The topic of all of them, by requisition; compacted. */
    public static final String TOPIC = "hiring.requisitions";

    /** What a record on the topic says it is. */
    public static final String TYPE = "hiring.RequisitionState";

    /** The revision of this shape. */
    public static final int VERSION = 1;

    /** Copies the list. */
    public RequisitionState {
        stages = List.copyOf(stages);
    }

    /** How a requisition stands. */
    public enum Status {
        /** People are looked for. */
        OPEN,
        /** The search rests, and its clocks with it. */
        ON_HOLD,
        /** As many were hired as were wanted. */
        FILLED,
        /** The search ended without being filled. */
        CANCELLED
    }

    /**
     * How many applications go on in a stage.
     *
     * @param stage which
     * @param count how many
     */
    public record StageCount(Stage stage, int count) {}
}
