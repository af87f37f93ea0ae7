package dev.tandem.agreement.risk;

import dev.tandem.agreement.SlaClock;
import dev.tandem.events.ApplicationId;
import dev.tandem.events.Event;
import dev.tandem.events.application.ApplicantDeclined;
import dev.tandem.events.application.ApplicationClosed;
import dev.tandem.events.application.ApplicationForgotten;
import dev.tandem.events.application.ApplicationReceived;
import dev.tandem.events.application.CandidateAdvanced;
import dev.tandem.events.application.CandidateReconsidered;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.application.CandidateWithdrew;
import dev.tandem.events.requisition.PipelineRiskFlagged.Shortfall;
import dev.tandem.events.requisition.PipelineTargets;
import dev.tandem.events.requisition.PipelineTargets.StageTarget;
import dev.tandem.events.requisition.RequisitionOpened;
import dev.tandem.events.requisition.RiskCause;
import dev.tandem.events.requisition.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How long candidates stay in a stage: the median of the newest stays that ended, on the calendar of the terms and without the time at
 * rest. A stay that ended with the search, or with the candidate's erasure, does not count.
 */
final class TimeInStage implements PipelineFigure {

    @Override
    public RiskCause cause() {
        return RiskCause.SLOW_STAGE;
    }

    @Override
    public Set<Class<? extends Event>> follows() {
        return Set.of(
                RequisitionOpened.class,
                ApplicationReceived.class,
                CandidateSubmitted.class,
                CandidateAdvanced.class,
                ApplicantDeclined.class,
                CandidateRejected.class,
                CandidateWithdrew.class,
                ApplicationClosed.class,
                ApplicationForgotten.class,
                CandidateReconsidered.class);
    }

    @Override
    public Set<Class<? extends Event>> endedBy() {
        return Set.of(
                CandidateAdvanced.class, ApplicantDeclined.class, CandidateRejected.class, CandidateWithdrew.class);
    }

    @Override
    public Cases after(Cases cases, Event event, UUID id, Instant at) {
        return switch (event) {
            case RequisitionOpened opened -> cases.opened(opened.stages().getFirst());
            case ApplicationReceived received -> cases.stands(received.application(), Stage.APPLIED, at);
            case CandidateSubmitted submitted ->
                cases.standing().containsKey(submitted.application())
                        ? cases
                        : cases.stands(submitted.application(), cases.first(), at);
            case CandidateAdvanced moved ->
                left(cases, moved.application(), id, at).stands(moved.application(), moved.to(), at);
            case ApplicantDeclined declined -> left(cases, declined.application(), id, at);
            case CandidateRejected rejected -> left(cases, rejected.application(), id, at);
            case CandidateWithdrew withdrew -> left(cases, withdrew.application(), id, at);
            case ApplicationClosed closed -> rests(cases, closed.application());
            case ApplicationForgotten forgotten -> cases.gone(forgotten.application());
            case CandidateReconsidered again -> goesOn(cases, again.application(), at);
            default -> cases;
        };
    }

    private static Cases left(Cases cases, ApplicationId application, UUID id, Instant at) {
        Cases.@Nullable Standing standing = cases.standing().get(application);
        if (standing == null || standing.since() == null || standing.stage() == null) {
            return cases;
        }
        return rests(cases, application)
                .and(new Cases.Case(application, standing.stage(), id, standing.since(), at, 0, 1));
    }

    private static Cases rests(Cases cases, ApplicationId application) {
        Cases.@Nullable Standing standing = cases.standing().get(application);
        return standing == null ? cases : cases.stands(application, standing.stage(), null);
    }

    private static Cases goesOn(Cases cases, ApplicationId application, Instant at) {
        Cases.@Nullable Standing standing = cases.standing().get(application);
        return standing == null ? cases : cases.stands(application, standing.stage(), at);
    }

    @Override
    public List<Finding> findings(Cases cases, SlaClock clock, PipelineTargets targets) {
        return targets.stageTargets().stream()
                .flatMap(target -> finding(cases, clock, target).stream())
                .toList();
    }

    private static Optional<Finding> finding(Cases cases, SlaClock clock, StageTarget target) {
        if (clock.agreements().isEmpty()) {
            return Optional.empty();
        }
        SlaClock.Agreement last = clock.agreements().getLast();
        List<Cases.Case> newest = cases.newest(
                target.last(), target.stage(), clock.agreements().getFirst().at());
        if (newest.isEmpty()) {
            return Optional.empty();
        }
        Duration median = median(newest.stream()
                .map(stay -> clock.passed(stay.from(), stay.at(), last.terms().calendar())));
        return median.compareTo(target.within()) <= 0
                ? Optional.empty()
                : Optional.of(new Finding(
                        target.stage(),
                        Shortfall.time(newest.size(), median, target.within()),
                        newest.stream().map(Cases.Case::event).toList()));
    }

    /** The one in the middle, or what lies half way between the two in the middle. */
    private static Duration median(Stream<Duration> times) {
        List<Duration> sorted = times.sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1).plus(sorted.get(middle)).dividedBy(2);
    }

    @Override
    public Description description() {
        return new Description(
                "median time in a stage",
                "each stay that ended with `CandidateAdvanced`, `ApplicantDeclined`, `CandidateRejected` or `CandidateWithdrew`,"
                        + " on the calendar of the terms, without time on hold and without the time before any terms");
    }
}
