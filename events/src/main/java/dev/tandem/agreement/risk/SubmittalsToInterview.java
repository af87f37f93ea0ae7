package dev.tandem.agreement.risk;

import dev.tandem.agreement.SlaClock;
import dev.tandem.events.ApplicationId;
import dev.tandem.events.Event;
import dev.tandem.events.application.ApplicationClosed;
import dev.tandem.events.application.ApplicationForgotten;
import dev.tandem.events.application.CandidateReconsidered;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.application.CandidateWithdrew;
import dev.tandem.events.interview.InterviewScheduled;
import dev.tandem.events.requisition.PipelineTargets;
import dev.tandem.events.requisition.RiskCause;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Of the submittals that were decided, how many became interviews. One that ended with the search, or with the candidate's erasure,
 * decided nothing.
 */
final class SubmittalsToInterview implements PipelineFigure {

    @Override
    public RiskCause cause() {
        return RiskCause.FEW_INTERVIEWS;
    }

    @Override
    public Set<Class<? extends Event>> follows() {
        return Set.of(
                CandidateSubmitted.class,
                InterviewScheduled.class,
                CandidateRejected.class,
                CandidateWithdrew.class,
                ApplicationClosed.class,
                ApplicationForgotten.class,
                CandidateReconsidered.class);
    }

    @Override
    public Set<Class<? extends Event>> endedBy() {
        return Set.of(InterviewScheduled.class, CandidateRejected.class, CandidateWithdrew.class);
    }

    @Override
    public Cases after(Cases cases, Event event, UUID id, Instant at) {
        return switch (event) {
            case CandidateSubmitted submitted -> cases.stands(submitted.application(), null, at);
            case InterviewScheduled scheduled -> decided(cases, scheduled.application(), id, at, true);
            case CandidateRejected rejected -> decided(cases, rejected.application(), id, at, false);
            case CandidateWithdrew withdrew -> decided(cases, withdrew.application(), id, at, false);
            case CandidateReconsidered again -> reconsidered(cases, again.application(), at);
            case ApplicationClosed closed -> cases.gone(closed.application());
            case ApplicationForgotten forgotten -> cases.gone(forgotten.application());
            default -> cases;
        };
    }

    private static Cases decided(Cases cases, ApplicationId application, UUID id, Instant at, boolean interview) {
        Cases.Standing standing = cases.standing().get(application);
        return standing == null
                ? cases
                : cases.gone(application)
                        .and(new Cases.Case(
                                application,
                                null,
                                id,
                                Objects.requireNonNull(standing.since()),
                                at,
                                interview ? 1 : 0,
                                1));
    }

    /** What was taken back decided nothing; an interview that was scheduled stays one. */
    private static Cases reconsidered(Cases cases, ApplicationId application, Instant at) {
        boolean declined =
                cases.ended().stream().anyMatch(one -> application.equals(one.application()) && one.good() == 0);
        return declined
                ? cases.without(one -> application.equals(one.application())).stands(application, null, at)
                : cases;
    }

    @Override
    public List<Finding> findings(Cases cases, SlaClock clock, PipelineTargets targets) {
        return Shares.findings(cases, clock, targets.interviews());
    }

    @Override
    public Description description() {
        return new Description(
                "share of submittals that became interviews",
                "each submittal, once: with its first `InterviewScheduled`, or with `CandidateRejected` or `CandidateWithdrew`"
                        + " before one; not one that was reconsidered or closed");
    }
}
