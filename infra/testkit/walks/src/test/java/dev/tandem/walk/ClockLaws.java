package dev.tandem.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.Event;
import dev.tandem.events.InterviewId;
import dev.tandem.events.OfApplication;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.application.ApplicationClosed;
import dev.tandem.events.application.CandidateInformed;
import dev.tandem.events.application.CandidateReconsidered;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.application.CandidateWithdrew;
import dev.tandem.events.application.SubmittalAccepted;
import dev.tandem.events.debrief.DebriefHeld;
import dev.tandem.events.debrief.DebriefOutcome;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.interview.FeedbackSubmitted;
import dev.tandem.events.interview.InterviewCancelled;
import dev.tandem.events.interview.InterviewCompleted;
import dev.tandem.events.interview.InterviewScheduled;
import dev.tandem.events.interview.RoundDecided;
import dev.tandem.events.interview.RoundOutcome;
import dev.tandem.events.offer.Approver;
import dev.tandem.events.offer.HiringDecided;
import dev.tandem.events.offer.HiringDecisionLapsed;
import dev.tandem.events.offer.OfferApproved;
import dev.tandem.events.offer.OfferExtended;
import dev.tandem.events.offer.OfferImproved;
import dev.tandem.events.offer.OfferProposed;
import dev.tandem.events.offer.OfferRefused;
import dev.tandem.events.partnership.AnswerOverdue;
import dev.tandem.events.partnership.CandidateAnswerOverdue;
import dev.tandem.events.partnership.CandidateOutcomeOverdue;
import dev.tandem.events.partnership.DebriefMissed;
import dev.tandem.events.partnership.FeedbackOverdue;
import dev.tandem.events.partnership.HiringDecisionOverdue;
import dev.tandem.events.partnership.InterviewSchedulingOverdue;
import dev.tandem.events.partnership.KickoffOverdue;
import dev.tandem.events.partnership.OfferApprovalOverdue;
import dev.tandem.events.partnership.OfferExtensionOverdue;
import dev.tandem.events.partnership.OfferProposalOverdue;
import dev.tandem.events.partnership.OverdueEvent;
import dev.tandem.events.partnership.RequirementsApprovalOverdue;
import dev.tandem.events.partnership.RequirementsProposalOverdue;
import dev.tandem.events.partnership.RequisitionStalled;
import dev.tandem.events.partnership.RoundDecisionOverdue;
import dev.tandem.events.partnership.SigningOverdue;
import dev.tandem.events.partnership.SlateMissed;
import dev.tandem.events.partnership.SubmittalReviewOverdue;
import dev.tandem.events.requisition.KickoffHeld;
import dev.tandem.events.requisition.KickoffMissed;
import dev.tandem.events.requisition.QuestionAnswered;
import dev.tandem.events.requisition.RequirementsApproved;
import dev.tandem.events.requisition.RequirementsProposed;
import dev.tandem.events.requisition.RequirementsRevised;
import dev.tandem.events.requisition.RequisitionCancelled;
import dev.tandem.events.requisition.RequisitionFilled;
import dev.tandem.events.requisition.RequisitionOpened;
import dev.tandem.events.requisition.RequisitionPutOnHold;
import dev.tandem.events.requisition.RequisitionReassigned;
import dev.tandem.events.requisition.RequisitionReopened;
import dev.tandem.events.requisition.RequisitionResumed;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.SlaAgreed;
import dev.tandem.events.requisition.SlaProposed;
import dev.tandem.events.requisition.SlaSigned;
import dev.tandem.events.requisition.TermsApplied;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What holds of every promise that is on record as broken, read off the log by somebody who keeps no clock. */
final class ClockLaws {

    private final List<Entry> log;
    private final Set<List<Object>> seen = new HashSet<>();

    private ClockLaws(List<Entry> log) {
        this.log = log;
    }

    /** Fails if the log breaks one. */
    static void holdIn(List<Entry> log) {
        ClockLaws laws = new ClockLaws(log);
        for (Entry entry : log) {
            if (entry.event() instanceof OverdueEvent overdue) {
                laws.overdue(entry, overdue);
            }
        }
    }

    private void overdue(Entry entry, OverdueEvent overdue) {
        assertThat(entry.role()).as("who recorded %s", overdue).isEqualTo(Role.SYSTEM);
        assertThat(entry.recorded().occurredAt())
                .as("when it occurred: %s", overdue)
                .isEqualTo(overdue.dueAt());
        assertThat(overdue.dueAt())
                .as("recorded before the time ran out: %s", overdue)
                .isAfter(overdue.since())
                .isBefore(entry.recordedAt());
        assertThat(seen.add(
                        List.of(overdue.getClass(), overdue.tags(), String.valueOf(overdue.owedBy()), overdue.since())))
                .as("recorded twice: %s", overdue)
                .isTrue();
        Search search = search(overdue.requisition(), overdue.dueAt(), entry);
        assertThat(search.agreed)
                .as("agreed on at all: %s", overdue)
                .isNotNull()
                .isBeforeOrEqualTo(overdue.since());
        assertThat(search.rests(overdue) && !toCandidate(overdue))
                .as("ran out while no time passed: %s", overdue)
                .isFalse();
        Side side = owing(overdue);
        if (side != null) {
            assertThat(overdue.owedBy()).as("who stood there when %s", overdue).isEqualTo(search.people.get(side));
        }
        assertThat(log.stream()
                        .filter(asking -> !asking.recorded().occurredAt().isAfter(overdue.since()))
                        .map(Entry::event))
                .as("what asked for it: %s", overdue)
                .anyMatch(asking -> asks(asking, overdue));
        assertThat(log.subList(0, log.indexOf(entry)).stream()
                        .filter(deed -> deed.recorded().occurredAt().isAfter(overdue.since()))
                        .filter(deed -> !deed.recorded().occurredAt().isAfter(overdue.dueAt()))
                        .map(Entry::event)
                        .filter(deed -> keeps(deed, overdue)))
                .as("deeds in time for %s", overdue)
                .isEmpty();
        switch (overdue) {
            case DebriefMissed missed -> afterTheRound(missed, missed.lastInterview(), missed.since());
            case RoundDecisionOverdue late -> afterTheRound(late, late.lastInterview(), late.since());
            default -> {}
        }
    }

    /** Nobody is late with what comes after a round before its interviewers have written, or are on record as late themselves. */
    private void afterTheRound(OfApplication overdue, InterviewId last, Instant since) {
        @Nullable Integer round = round(last);
        if (round == null) {
            return;
        }
        for (Entry entry : log) {
            if (entry.event() instanceof InterviewCompleted completed
                    && completed.application().equals(overdue.application())
                    && !entry.recorded().occurredAt().isAfter(since)
                    && round.equals(round(completed.interview()))) {
                for (PersonId interviewer : completed.interviewers()) {
                    assertThat(heard(completed, interviewer, since))
                            .as("%s had written or was late before %s", interviewer, overdue)
                            .isTrue();
                }
            }
        }
    }

    private boolean heard(InterviewCompleted completed, PersonId interviewer, Instant since) {
        return log.stream()
                .filter(entry -> !entry.recorded().occurredAt().isAfter(since))
                .map(Entry::event)
                .anyMatch(event -> switch (event) {
                    case FeedbackSubmitted in ->
                        in.interview().equals(completed.interview())
                                && in.interviewer().equals(interviewer);
                    case FeedbackOverdue late ->
                        late.interview().equals(completed.interview())
                                && late.owedBy().equals(interviewer);
                    // nobody owes feedback any more after these
                    case OfferExtended over -> over.application().equals(completed.application());
                    case ApplicationClosed over -> over.application().equals(completed.application());
                    case CandidateRejected over -> over.application().equals(completed.application());
                    case CandidateWithdrew over -> over.application().equals(completed.application());
                    default -> false;
                });
    }

    private @Nullable Integer round(InterviewId interview) {
        return log.stream()
                .map(Entry::event)
                .filter(InterviewScheduled.class::isInstance)
                .map(InterviewScheduled.class::cast)
                .filter(scheduled -> scheduled.interview().equals(interview) && scheduled.round() != null)
                .map(scheduled -> Objects.requireNonNull(scheduled.round()).number())
                .findFirst()
                .orElse(null);
    }

    /** How a search stood at a moment. */
    private static final class Search {
        @Nullable
        Instant agreed;

        final Map<Side, PersonId> people = new HashMap<>();
        boolean house;
        boolean inForce;
        boolean onHold;
        boolean over;
        Instant heldSince = Instant.MIN;

        /** Whether nothing can run out; what can still be done does so for a day after somebody put the search on hold. */
        boolean rests(OverdueEvent overdue) {
            boolean held = onHold
                    && (overdue instanceof SlateMissed
                            || overdue instanceof RequisitionStalled
                            || overdue.dueAt().isAfter(heldSince.plus(Duration.ofDays(1))));
            return !inForce || held || over;
        }

        void bound(Instant at) {
            agreed = agreed == null ? at : agreed;
            inForce = true;
        }
    }

    /** As it was known when that entry was recorded: what an importer tells later of a time before nobody could heed. */
    private Search search(RequisitionId requisition, Instant at, Entry known) {
        Search search = new Search();
        for (Entry entry : log.subList(0, log.indexOf(known))) {
            if (entry.concerns(requisition.tag())
                    && !entry.recorded().occurredAt().isAfter(at)) {
                switch (entry.event()) {
                    case RequisitionOpened opened -> {
                        search.people.put(Side.HIRING_MANAGER, opened.hiringManager());
                        search.people.put(Side.RECRUITER, opened.recruiter());
                    }
                    case SlaAgreed _ -> search.bound(entry.recorded().occurredAt());
                    case TermsApplied applied
                    when applied.house() != null -> {
                        search.house = true;
                        search.bound(entry.recorded().occurredAt());
                    }
                    case RequisitionReassigned reassigned -> {
                        search.people.put(reassigned.side(), reassigned.to());
                        search.inForce = search.house;
                    }
                    case RequisitionPutOnHold _ -> {
                        search.onHold = true;
                        search.heldSince = entry.recorded().occurredAt();
                    }
                    case RequisitionResumed _ -> search.onHold = false;
                    case RequisitionFilled _, RequisitionCancelled _ -> search.over = true;
                    case RequisitionReopened _ -> {
                        search.over = false;
                        search.onHold = false;
                    }
                    default -> {}
                }
            }
        }
        return search;
    }

    /** Candidates wait whether or not the search rests. */
    private static boolean toCandidate(OverdueEvent overdue) {
        return overdue instanceof CandidateAnswerOverdue || overdue instanceof CandidateOutcomeOverdue;
    }

    private static @Nullable Side owing(OverdueEvent overdue) {
        return switch (overdue) {
            case SubmittalReviewOverdue _,
                    DebriefMissed _,
                    RoundDecisionOverdue _,
                    HiringDecisionOverdue _,
                    RequirementsApprovalOverdue _ -> Side.HIRING_MANAGER;
            case RequisitionStalled stalled -> stalled.owing();
            case InterviewSchedulingOverdue _, SlateMissed _, CandidateAnswerOverdue _, CandidateOutcomeOverdue _ ->
                Side.RECRUITER;
            case RequirementsProposalOverdue _ -> Side.RECRUITER;
            case KickoffOverdue kickoff -> kickoff.owing();
            case SigningOverdue signing -> signing.owing();
            case OfferProposalOverdue _, OfferExtensionOverdue _ -> Side.RECRUITER;
            case OfferApprovalOverdue approval -> approval.owing();
            case AnswerOverdue answer -> answer.owing();
            case FeedbackOverdue _ -> null;
        };
    }

    /** Whether this made it somebody's turn; nobody is late with what others had to do first. */
    private static boolean asks(Event asking, OverdueEvent overdue) {
        if (!(overdue instanceof OfApplication of)) {
            return asksOnTheSearch(asking, overdue);
        }
        boolean same =
                asking instanceof OfApplication other && other.application().equals(of.application());
        return switch (overdue) {
            case HiringDecisionOverdue _ ->
                same
                        && (asking instanceof HiringDecisionLapsed
                                || asking instanceof RoundDecided round && round.outcome() == RoundOutcome.OFFER
                                || asking instanceof DebriefHeld held && held.outcome() == DebriefOutcome.OFFER);
            case OfferProposalOverdue _ -> same && (asking instanceof HiringDecided || asking instanceof OfferRefused);
            case OfferApprovalOverdue approval ->
                asking instanceof OfferProposed proposed
                                && proposed.proposal().equals(approval.proposal())
                                && proposed.askedFirst().stream().anyMatch(asked -> isOf(asked, approval))
                        || asking instanceof OfferApproved before
                                && before.proposal().equals(approval.proposal())
                                && isOf(before.next(), approval);
            case OfferExtensionOverdue _ -> same && asking instanceof OfferApproved yes && yes.complete();
            case SubmittalReviewOverdue _ ->
                same && (asking instanceof CandidateSubmitted || asking instanceof CandidateReconsidered);
            case InterviewSchedulingOverdue _ ->
                same
                        && (asking instanceof SubmittalAccepted
                                || asking instanceof InterviewCancelled
                                || asking instanceof CandidateReconsidered
                                || asking instanceof RoundDecided round && round.outcome() == RoundOutcome.NEXT
                                || asking instanceof DebriefHeld);
            case FeedbackOverdue late ->
                asking instanceof InterviewCompleted done
                        && done.interview().equals(late.interview())
                        && done.interviewers().contains(late.owedBy());
            case DebriefMissed _, RoundDecisionOverdue _ -> same && asking instanceof InterviewCompleted;
            default -> true;
        };
    }

    private static boolean asksOnTheSearch(Event asking, OverdueEvent overdue) {
        return switch (overdue) {
            case KickoffOverdue late ->
                asking instanceof RequisitionOpened opened
                        && opened.requisition().equals(late.requisition());
            case RequirementsProposalOverdue late ->
                asking instanceof KickoffHeld held && held.requisition().equals(late.requisition());
            case SigningOverdue late ->
                asking instanceof SlaProposed proposed
                        && proposed.requisition().equals(late.requisition())
                        && proposed.version() == late.version();
            case RequirementsApprovalOverdue late ->
                asking instanceof RequirementsProposed proposed
                                && proposed.requisition().equals(late.requisition())
                        || asking instanceof RequirementsRevised revised
                                && revised.requisition().equals(late.requisition())
                                && revised.version() == late.version();
            default -> true;
        };
    }

    /** Whether it was that approver who was late: the hiring manager as such, anybody else as themselves. */
    private static boolean isOf(@Nullable Approver approver, OfferApprovalOverdue late) {
        if (approver == null) {
            return false;
        }
        return approver.person() == null
                ? late.owing() == Side.HIRING_MANAGER
                : late.owing() == null && approver.person().equals(late.owedBy());
    }

    /** Whether with this nothing was owed any more. */
    private static boolean keeps(Event deed, OverdueEvent overdue) {
        if (toCandidate(overdue)) {
            return deed instanceof CandidateInformed told
                    && told.application().equals(((OfApplication) overdue).application());
        }
        if (overdue instanceof OfApplication of
                && deed instanceof OfApplication other
                && of.application().equals(other.application())
                && (deed instanceof CandidateRejected
                        || deed instanceof CandidateWithdrew
                        || deed instanceof CandidateHired)) {
            return true;
        }
        boolean lapsed = deed instanceof HiringDecisionLapsed
                && deed instanceof OfApplication other
                && overdue instanceof OfApplication of
                && of.application().equals(other.application());
        return switch (overdue) {
            case HiringDecisionOverdue owed ->
                deed instanceof HiringDecided done && done.application().equals(owed.application());
            case OfferProposalOverdue owed ->
                lapsed
                        || deed instanceof OfferProposed done
                                && done.application().equals(owed.application());
            case OfferApprovalOverdue owed ->
                lapsed
                        || deed instanceof OfferApproved done
                                && done.proposal().equals(owed.proposal())
                                && isOf(done.approver(), owed)
                        || deed instanceof OfferRefused no && no.proposal().equals(owed.proposal());
            case OfferExtensionOverdue owed ->
                lapsed
                        || deed instanceof OfferExtended done
                                && done.application().equals(owed.application())
                        || deed instanceof OfferImproved better
                                && better.application().equals(owed.application());
            case SubmittalReviewOverdue owed ->
                deed instanceof SubmittalAccepted done && done.application().equals(owed.application());
            case FeedbackOverdue owed ->
                deed instanceof FeedbackSubmitted done
                        && done.interview().equals(owed.interview())
                        && done.interviewer().equals(owed.owedBy());
            case DebriefMissed owed ->
                deed instanceof DebriefHeld done && done.application().equals(owed.application())
                        || deed instanceof InterviewScheduled again
                                && again.application().equals(owed.application())
                        || deed instanceof RoundDecided done
                                && done.application().equals(owed.application());
            case RoundDecisionOverdue owed ->
                deed instanceof DebriefHeld done && done.application().equals(owed.application())
                        || deed instanceof InterviewScheduled again
                                && again.application().equals(owed.application())
                        || deed instanceof RoundDecided done
                                && done.application().equals(owed.application());
            case InterviewSchedulingOverdue owed ->
                deed instanceof InterviewScheduled done && done.application().equals(owed.application())
                        || deed instanceof RoundDecided decided
                                && decided.application().equals(owed.application());
            case RequirementsApprovalOverdue owed ->
                deed instanceof RequirementsApproved done
                        && done.requisition().equals(owed.requisition())
                        && done.version() == owed.version();
            case KickoffOverdue owed ->
                deed instanceof KickoffHeld done && done.requisition().equals(owed.requisition())
                        || deed instanceof KickoffMissed missed
                                && missed.requisition().equals(owed.requisition())
                                && missed.attended().contains(owed.owedBy());
            case RequirementsProposalOverdue owed ->
                deed instanceof RequirementsProposed done && done.requisition().equals(owed.requisition());
            case SigningOverdue owed ->
                deed instanceof SlaProposed again && again.requisition().equals(owed.requisition())
                        || deed instanceof SlaSigned done
                                && done.requisition().equals(owed.requisition())
                                && done.side() == owed.owing();
            case AnswerOverdue owed ->
                deed instanceof QuestionAnswered done && done.question().equals(owed.question());
            case CandidateAnswerOverdue _, CandidateOutcomeOverdue _ -> false; // said above
            case SlateMissed _, RequisitionStalled _ -> false; // what keeps these is a matter of counting
        };
    }
}
