package dev.tandem.query.pipeline.progress;

import dev.tandem.agreement.Ledgers;
import dev.tandem.agreement.Promise;
import dev.tandem.events.Event;
import dev.tandem.events.application.ApplicantDeclined;
import dev.tandem.events.application.ApplicationClosed;
import dev.tandem.events.application.ApplicationForgotten;
import dev.tandem.events.application.ApplicationReceived;
import dev.tandem.events.application.CandidateAdvanced;
import dev.tandem.events.application.CandidateInformed;
import dev.tandem.events.application.CandidateReconsidered;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.application.CandidateScreened;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.application.CandidateWithdrew;
import dev.tandem.events.application.JudgementUpheld;
import dev.tandem.events.application.Source;
import dev.tandem.events.application.SubmittalAccepted;
import dev.tandem.events.debrief.DebriefHeld;
import dev.tandem.events.debrief.DebriefRescheduled;
import dev.tandem.events.debrief.DebriefScheduled;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.hire.HireFellThrough;
import dev.tandem.events.interview.FeedbackSubmitted;
import dev.tandem.events.interview.InterviewCancelled;
import dev.tandem.events.interview.InterviewCompleted;
import dev.tandem.events.interview.InterviewPrepared;
import dev.tandem.events.interview.InterviewRescheduled;
import dev.tandem.events.interview.InterviewScheduled;
import dev.tandem.events.interview.InterviewerSwapped;
import dev.tandem.events.interview.RoundDecided;
import dev.tandem.events.offer.HiringDecided;
import dev.tandem.events.offer.HiringDecisionLapsed;
import dev.tandem.events.offer.OfferAccepted;
import dev.tandem.events.offer.OfferApproved;
import dev.tandem.events.offer.OfferConditionFailed;
import dev.tandem.events.offer.OfferConditionMet;
import dev.tandem.events.offer.OfferConditionSet;
import dev.tandem.events.offer.OfferDeclined;
import dev.tandem.events.offer.OfferExtended;
import dev.tandem.events.offer.OfferImproved;
import dev.tandem.events.offer.OfferProposed;
import dev.tandem.events.offer.OfferRefused;
import dev.tandem.events.offer.OfferRescinded;
import dev.tandem.events.partnership.PartnershipEvent;
import dev.tandem.events.requisition.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One step of an application: a draft of the next progress, changed by one event. */
final class ApplicationEvolution {

    private final ApplicationProgress before;
    private final Moment moment;
    private final Instant at;

    private Moment began;
    private boolean applicant;
    private @Nullable Instant screenedAt;
    private @Nullable Moment submitted;
    private Source source;
    private Stage stage;
    private Instant stageSince;
    private @Nullable Instant acceptedAt;
    private final List<InterviewProgress> interviews;
    private @Nullable RoundProgress decided;
    private @Nullable DebriefProgress debrief;
    private @Nullable HiringProgress hiring;
    private @Nullable OfferProgress offer;
    private @Nullable Ending ending;
    private @Nullable Instant endedAt;
    private Ledgers ledgers;
    private Instant touchedAt;

    private ApplicationEvolution(ApplicationProgress before, Moment moment) {
        this.before = before;
        this.moment = moment;
        this.at = moment.at();
        this.began = before.began();
        this.applicant = before.applicant();
        this.screenedAt = before.screenedAt();
        this.submitted = before.submitted();
        this.source = before.source();
        this.stage = before.stage();
        this.stageSince = before.stageSince();
        this.acceptedAt = before.acceptedAt();
        this.interviews = new ArrayList<>(before.interviews());
        this.decided = before.decided();
        this.debrief = before.debrief();
        this.hiring = before.hiring();
        this.offer = before.offer();
        this.ending = before.ending();
        this.endedAt = before.endedAt();
        this.ledgers = before.ledgers();
        this.touchedAt = before.touchedAt();
    }

    static ApplicationProgress after(ApplicationProgress before, Event recorded, Moment moment) {
        ApplicationEvolution draft = new ApplicationEvolution(before, moment);
        draft.evolve(recorded);
        draft.ledgers = before.ledgers().after(Promise.Scope.APPLICATION, recorded, moment.at());
        return draft.done();
    }

    private void evolve(Event recorded) {
        if (!(recorded instanceof FeedbackSubmitted
                || recorded instanceof InterviewPrepared
                || recorded instanceof CandidateInformed
                || recorded instanceof JudgementUpheld
                || recorded instanceof ApplicationForgotten
                || recorded instanceof PartnershipEvent)) {
            touchedAt = at;
            debrief = debrief == null ? null : debrief.followUp();
            decided = decided == null ? null : decided.followUp();
        }
        switch (recorded) {
            case ApplicationReceived e -> beginAnew(e);
            case CandidateScreened _ -> screenedAt = at;
            case ApplicantDeclined _ -> end(Ending.SCREENED_OUT);
            case ApplicationClosed _ -> end(Ending.CLOSED);
            case CandidateSubmitted _ -> {
                submitted = moment;
                applicant = false;
            }
            case SubmittalAccepted _ -> acceptedAt = at;
            case CandidateAdvanced e -> move(e.to());
            case InterviewScheduled e -> scheduled(e);
            case InterviewRescheduled e ->
                interviews.replaceAll(i -> i.interview().equals(e.interview()) ? i.moved(e.startsAt(), e.endsAt()) : i);
            case InterviewerSwapped e ->
                interviews.replaceAll(i -> i.interview().equals(e.interview()) ? i.swapped(e.out(), e.in()) : i);
            case RoundDecided e -> decided(e);
            case InterviewCancelled e -> interviews.removeIf(i -> i.interview().equals(e.interview()));
            case InterviewCompleted e ->
                interviews.replaceAll(i -> i.interview().equals(e.interview()) ? i.completed(at, e.interviewers()) : i);
            case FeedbackSubmitted e ->
                interviews.replaceAll(i -> i.interview().equals(e.interview()) ? i.feedbackFrom(e.interviewer()) : i);
            case DebriefScheduled e ->
                debrief = new DebriefProgress(e.debrief(), moment, e.startsAt(), e.attendees(), null, null, false);
            case DebriefRescheduled e -> moved(e);
            case DebriefHeld e -> held(e);
            case HiringDecided _, HiringDecisionLapsed _, OfferProposed _, OfferApproved _, OfferRefused _ ->
                hiring(recorded);
            case OfferExtended e -> {
                offer = new OfferProgress(e.offer(), moment, e.terms().expiresAt(), null, null);
                hiring(recorded);
            }
            case OfferImproved e -> {
                offer = improved(e);
                hiring(recorded);
            }
            case OfferAccepted e -> {
                offer = accepted(e);
                hiring(recorded);
            }
            case OfferConditionSet _, OfferConditionMet _, OfferConditionFailed _ -> depends(recorded);
            case CandidateRejected _ -> end(Ending.REJECTED);
            case CandidateWithdrew _ -> end(Ending.WITHDRAWN);
            case CandidateReconsidered e -> takenUp(e);
            case OfferDeclined _, OfferRescinded _ -> {
                offer = null;
                hiring(recorded);
            }
            case CandidateHired _ -> end(Ending.HIRED);
            case HireFellThrough _ -> end(Ending.FELL_THROUGH);
            default -> {}
        }
    }

    private void hiring(Event recorded) {
        hiring = switch (recorded) {
            case HiringDecided _ -> HiringProgress.decided(at);
            case OfferProposed e -> HiringProgress.proposed(hiring, e.proposal(), at);
            case OfferApproved e -> hiring == null || !e.complete() ? hiring : hiring.approved(at);
            case HiringDecisionLapsed _ -> hiring == null ? null : hiring.outdated();
            case OfferImproved e ->
                hiring == null || !Objects.equals(hiring.proposal(), e.proposal()) ? hiring : hiring.withoutProposal();
            default -> hiring == null ? null : hiring.withoutProposal();
        };
    }

    /** It is the same offer, which stands as long as its newest round says. */
    private OfferProgress improved(OfferImproved recorded) {
        Moment extended = offer == null ? moment : offer.extended();
        return new OfferProgress(
                recorded.offer(),
                extended,
                recorded.terms().expiresAt(),
                null,
                offer == null ? null : offer.conditions());
    }

    private void scheduled(InterviewScheduled recorded) {
        interviews.add(new InterviewProgress(
                recorded.interview(),
                recorded.assignments().stream().map(a -> a.interviewer()).toList(),
                moment,
                recorded.startsAt(),
                recorded.endsAt(),
                null,
                List.of()));
    }

    /** A debrief that was to decide it is pointless now. */
    private void decided(RoundDecided event) {
        decided = new RoundProgress(event.round(), event.outcome(), at, false);
        debrief = debrief == null || debrief.heldAt() == null ? null : debrief;
    }

    private void moved(DebriefRescheduled event) {
        if (debrief != null && debrief.debrief().equals(event.debrief())) {
            debrief = debrief.moved(event.startsAt());
        }
    }

    private void held(DebriefHeld recorded) {
        boolean foreseen = debrief != null && debrief.debrief().equals(recorded.debrief());
        debrief = new DebriefProgress(
                recorded.debrief(),
                foreseen ? Objects.requireNonNull(debrief).scheduled() : moment,
                foreseen ? Objects.requireNonNull(debrief).startsAt() : at,
                recorded.attendees(),
                at,
                recorded.outcome(),
                false);
    }

    /** On what the offer that stands depends now. */
    private void depends(Event recorded) {
        if (offer == null) {
            return;
        }
        @Nullable ConditionsProgress on = offer.conditions();
        @Nullable
        ConditionsProgress after =
                switch (recorded) {
                    case OfferConditionSet e ->
                        (on == null ? new ConditionsProgress(List.of(), false, at) : on).set(e.kind(), at);
                    case OfferConditionMet e -> on == null ? null : on.met(e.kind(), at);
                    default -> on == null ? null : on.failed(at);
                };
        offer = offer.depending(after == null || after.open().isEmpty() ? null : after);
    }

    private OfferProgress accepted(OfferAccepted recorded) {
        boolean known = offer != null && offer.offer().equals(recorded.offer());
        return new OfferProgress(
                recorded.offer(),
                known ? Objects.requireNonNull(offer).extended() : moment,
                known ? Objects.requireNonNull(offer).expiresAt() : null,
                at,
                known ? Objects.requireNonNull(offer).conditions() : null);
    }

    private void move(Stage to) {
        stageSince = to.equals(stage) ? stageSince : at;
        stage = to;
    }

    private void end(Ending how) {
        hiring = null;
        ending = how;
        endedAt = at;
    }

    /** It goes on where it ended. */
    private void takenUp(CandidateReconsidered event) {
        ending = null;
        offer = null; // one that was accepted before does not stand any more
        endedAt = null;
        move(event.at());
    }

    /** They apply again after the end; what is in the calendar stays there. */
    private void beginAnew(ApplicationReceived event) {
        began = moment;
        applicant = true;
        screenedAt = null;
        source = event.source();
        acceptedAt = null;
        decided = null;
        offer = null;
        ending = null;
        endedAt = null;
        stage = Stage.APPLIED;
        stageSince = at;
    }

    private ApplicationProgress done() {
        return new ApplicationProgress(
                before.application(),
                before.requisition(),
                before.candidate(),
                before.recruiter(),
                source,
                before.origin(),
                stage,
                stageSince,
                began,
                applicant,
                screenedAt,
                submitted,
                touchedAt,
                acceptedAt,
                List.copyOf(interviews),
                decided,
                debrief,
                hiring,
                offer,
                ending,
                endedAt,
                ledgers);
    }
}
