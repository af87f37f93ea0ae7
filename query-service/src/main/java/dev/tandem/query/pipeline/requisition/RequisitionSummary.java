package dev.tandem.query.pipeline.requisition;

import dev.tandem.events.Origin;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.state.RequisitionState;
import dev.tandem.query.pipeline.progress.ApplicationCounts;
import dev.tandem.query.pipeline.progress.RequisitionProgress;
import dev.tandem.query.pipeline.progress.RequisitionStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A requisition in a list.
 *
 * @param id which
 * @param title what the role is called
 * @param department where
 * @param roleType the kind of role; metrics group by it
 * @param location where the work is
 * @param level how senior the role is, in the house's own words; null: nobody said
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
 * @param daysOpen whole days of 24 hours from opening until it was closed, or until now; time on hold counts
 * @param origin whether it was opened here or brought in from another system
 */
record RequisitionSummary(
        RequisitionId id,
        String title,
        String department,
        String roleType,
        String location,
        @Nullable String level,
        RequisitionStatus status,
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
        long daysOpen,
        Origin origin) {

    static RequisitionSummary of(RequisitionProgress progress, ApplicationCounts counts, Instant now) {
        return new RequisitionSummary(
                progress.requisition(),
                progress.opened().title(),
                progress.opened().department(),
                progress.opened().roleType(),
                progress.opened().location(),
                progress.opened().level(),
                progress.status(),
                progress.recruiter(),
                progress.hiringManager(),
                progress.opened().openings(),
                progress.opened().neededBy(),
                progress.hires(),
                counts.running(),
                counts.submittals(),
                StageCount.of(progress.opened().stages(), counts.byStage()),
                progress.openedAt().at(),
                progress.closedAt(),
                daysOpen(progress, now),
                progress.opened().origin());
    }

    static long daysOpen(RequisitionProgress progress, Instant now) {
        Instant until = progress.closedAt() == null ? now : progress.closedAt();
        return Math.max(0, Duration.between(progress.openedAt().at(), until).toDays());
    }

    /** The same without what was written freely, and without what changes by time alone. */
    RequisitionState state() {
        return new RequisitionState(
                id,
                department,
                roleType,
                location,
                RequisitionState.Status.valueOf(status.name()),
                recruiter,
                hiringManager,
                openings,
                neededBy,
                hires,
                activeCandidates,
                submittals,
                stages.stream()
                        .map(one -> new RequisitionState.StageCount(one.stage(), one.count()))
                        .toList(),
                openedAt,
                closedAt,
                origin);
    }

    /** When it will have been open for another day; empty once it is closed. */
    Stream<Instant> anotherDay() {
        return closedAt == null ? Stream.of(openedAt.plus(Duration.ofDays(daysOpen + 1))) : Stream.empty();
    }
}
