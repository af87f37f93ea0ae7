package dev.tandem.query.funnel;

import dev.tandem.events.Origin;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.application.ApplicationReceived;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.application.Source;
import dev.tandem.events.requisition.RequisitionOpened;
import dev.tandem.events.requisition.Stage;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One application's way through the stages.
 *
 * @param recruiter who ran the requisition when the application began
 * @param hiringManager whose need it was then
 * @param stages the requisition's stages, in order
 * @param beganAt when the candidate first applied, or was submitted without that
 * @param firstAt for each stage that was reached, when it first was
 * @param decision the first end that was not taken back: null before
 * @param outcome what became of the last offer; null while it is open, and without one
 */
record StageTimeline(
        RequisitionId requisition,
        PersonId recruiter,
        PersonId hiringManager,
        String roleType,
        String department,
        Source source,
        Origin origin,
        List<Stage> stages,
        Instant beganAt,
        TreeMap<String, Instant> firstAt,
        @Nullable Decision decision,
        @Nullable Outcome outcome) {

    /** The first end of an application. */
    enum Decision {
        /** Declined by the recruiter, before a submittal. */
        SCREENED_OUT,
        /** Nobody was found unfit. */
        CLOSED,
        REJECTED,
        WITHDRAWN,
        OFFERED
    }

    /** What became of an offer; of the last, if there were several. */
    enum Outcome {
        HIRED,
        DECLINED,
        /** Taken back by whoever made it. */
        RESCINDED,
        /** Accepted and hired, and never started. */
        FELL_THROUGH
    }

    static StageTimeline received(ApplicationReceived event, RequisitionOpened on, Instant at) {
        StageTimeline nowhere = new StageTimeline(
                event.requisition(),
                event.recruiter(),
                event.manager(),
                on.roleType(),
                on.department(),
                event.source(),
                event.origin(),
                on.stages(),
                at,
                new TreeMap<>(),
                null,
                null);
        return nowhere.reached(Stage.APPLIED, at);
    }

    static StageTimeline begun(CandidateSubmitted event, RequisitionOpened on, Instant at) {
        StageTimeline nowhere = new StageTimeline(
                event.requisition(),
                event.recruiter(),
                event.manager(),
                on.roleType(),
                on.department(),
                event.source(),
                event.origin(),
                on.stages(),
                at,
                new TreeMap<>(),
                null,
                null);
        return nowhere.reached(on.stages().getFirst(), at);
    }

    /** A stage counts once, at its first event; one that the requisition does not have does not count. */
    StageTimeline reached(Stage stage, Instant at) {
        Instant before = firstAt.get(stage.name());
        if (!stages.contains(stage) || before != null && !at.isBefore(before)) {
            return this;
        }
        TreeMap<String, Instant> more = new TreeMap<>(firstAt);
        more.put(stage.name(), at);
        return with(more, decision, outcome);
    }

    StageTimeline decided(Decision first) {
        return decision == null ? with(firstAt, first, outcome) : this;
    }

    /** An end that was taken back decided nothing; that an offer was made stays true. */
    StageTimeline takenUp() {
        return decision == Decision.OFFERED ? this : with(firstAt, null, outcome);
    }

    /** An open offer has no outcome yet. */
    StageTimeline became(@Nullable Outcome last) {
        return with(firstAt, decision, last);
    }

    /** For each stage in order, when it was first reached, or null. */
    List<@Nullable Instant> firsts() {
        return stages.stream()
                .<@Nullable Instant>map(stage -> firstAt.get(stage.name()))
                .toList();
    }

    private StageTimeline with(TreeMap<String, Instant> reached, @Nullable Decision first, @Nullable Outcome last) {
        return new StageTimeline(
                requisition,
                recruiter,
                hiringManager,
                roleType,
                department,
                source,
                origin,
                stages,
                beganAt,
                reached,
                first,
                last);
    }
}
