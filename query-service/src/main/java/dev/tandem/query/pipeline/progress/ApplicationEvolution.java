package dev.tandem.query.pipeline.progress;

import static dev.tandem.query.pipeline.progress.Commitments.of;

import dev.tandem.events.Event;
import dev.tandem.events.PersonId;
import dev.tandem.events.application.CandidateAdvanced;
import dev.tandem.events.application.CandidateReconsidered;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.application.CandidateWithdrew;
import dev.tandem.events.application.SubmittalAccepted;
import dev.tandem.events.debrief.DebriefHeld;
import dev.tandem.events.debrief.DebriefRescheduled;
import dev.tandem.events.debrief.DebriefScheduled;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.interview.FeedbackSubmitted;
import dev.tandem.events.interview.InterviewCancelled;
import dev.tandem.events.interview.InterviewCompleted;
import dev.tandem.events.interview.InterviewRescheduled;
import dev.tandem.events.interview.InterviewScheduled;
import dev.tandem.events.interview.SchedulingParty;
import dev.tandem.events.offer.OfferAccepted;
import dev.tandem.events.offer.OfferDeclined;
import dev.tandem.events.offer.OfferExtended;
import dev.tandem.events.partnership.PartnershipEvent;
import dev.tandem.events.requisition.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One step of an application: a draft of the next progress, changed by one event. */
final class ApplicationEvolution {

    private final ApplicationProgress before;
    private final RequisitionProgress requisition;
    private final Moment moment;
    private final Instant at;

    private Stage stage;
    private Instant stageSince;
    private @Nullable Instant acceptedAt;
    private final List<InterviewProgress> interviews;
    private @Nullable DebriefProgress debrief;
    private @Nullable OfferProgress offer;
    private @Nullable Ending ending;
    private @Nullable Instant endedAt;
    private Commitments commitments;
    private Instant touchedAt;

    private ApplicationEvolution(ApplicationProgress before, Moment moment, RequisitionProgress requisition) {
        this.before = before;
        this.requisition = requisition;
        this.moment = moment;
        this.at = moment.at();
        this.stage = before.stage();
        this.stageSince = before.stageSince();
        this.acceptedAt = before.acceptedAt();
        this.interviews = new ArrayList<>(before.interviews());
        this.debrief = before.debrief();
        this.offer = before.offer();
        this.ending = before.ending();
        this.endedAt = before.endedAt();
        this.commitments = before.commitments();
        this.touchedAt = before.touchedAt();
    }

    static ApplicationProgress after(
            ApplicationProgress before, Event event, Moment moment, RequisitionProgress requisition) {
        ApplicationEvolution draft = new ApplicationEvolution(before, moment, requisition);
        draft.evolve(event);
        draft.commitments = Redating.whileStopped(before.commitments(), draft.commitments, requisition, moment.at());
        return draft.done();
    }

    private void evolve(Event event) {
        if (!(event instanceof FeedbackSubmitted || event instanceof PartnershipEvent)) {
            touchedAt = at;
            debrief = debrief == null ? null : debrief.followUp();
        }
        switch (event) {
            case SubmittalAccepted _ -> accepted();
            case CandidateAdvanced e -> advanced(e);
            case InterviewScheduled e -> scheduled(e);
            case InterviewRescheduled e ->
                interviews.replaceAll(i -> i.interview().equals(e.interview()) ? i.moved(e.startsAt(), e.endsAt()) : i);
            case InterviewCancelled e -> cancelled(e);
            case InterviewCompleted e -> completed(e);
            case FeedbackSubmitted e -> feedback(e);
            case DebriefScheduled e ->
                debrief = new DebriefProgress(e.debrief(), moment, e.startsAt(), e.attendees(), null, null, false);
            case DebriefRescheduled e -> moved(e);
            case DebriefHeld e -> held(e);
            case OfferExtended e -> extended(e);
            case OfferAccepted e -> offer = accepted(e);
            case CandidateRejected _ -> {
                commitments = commitments.keep(of(Promise.SUBMITTAL_REVIEW), at);
                end(Ending.REJECTED);
            }
            case CandidateWithdrew _ -> end(Ending.WITHDRAWN);
            case CandidateReconsidered e -> takenUp(e);
            case OfferDeclined _ -> offer = null;
            case CandidateHired _ -> end(Ending.HIRED);
            default -> {}
        }
    }

    private void accepted() {
        acceptedAt = at;
        commitments = commitments.keep(of(Promise.SUBMITTAL_REVIEW), at);
        if (interviews.isEmpty()) {
            begin(Promise.INTERVIEW_SCHEDULING, before.application().value(), null, at);
        }
    }

    /** Moving on without an answer is not an answer: the review stops to matter, it is not kept. */
    private void advanced(CandidateAdvanced event) {
        move(event.to());
        if (!event.back()) {
            commitments = commitments.drop(of(Promise.SUBMITTAL_REVIEW), at);
        }
    }

    private void scheduled(InterviewScheduled event) {
        interviews.add(new InterviewProgress(
                event.interview(),
                event.assignments().stream().map(a -> a.interviewer()).toList(),
                moment,
                event.startsAt(),
                event.endsAt(),
                null,
                List.of()));
        commitments = commitments
                .keep(of(Promise.INTERVIEW_SCHEDULING), at)
                .drop(of(Promise.SUBMITTAL_REVIEW), at)
                .drop(of(Promise.DEBRIEF), at);
    }

    private void completed(InterviewCompleted event) {
        interviews.replaceAll(i -> i.interview().equals(event.interview()) ? i.completed(at, event.interviewers()) : i);
        String interview = event.interview().value();
        for (PersonId interviewer : event.interviewers()) {
            if (active() && !gave(interviewer, event)) {
                begin(Promise.FEEDBACK, interview, interviewer, at);
            }
        }
        awaitDebrief(interview);
    }

    /** Once nothing of the loop is outstanding. */
    private void awaitDebrief(String lastInterview) {
        if (active() && interviews.stream().allMatch(i -> i.completedAt() != null)) {
            commitments = commitments.drop(of(Promise.DEBRIEF), at);
            begin(Promise.DEBRIEF, lastInterview, null, at);
        }
    }

    /** What is left is either a loop that is complete, or an application that waits for an interview again. */
    private void cancelled(InterviewCancelled event) {
        interviews.removeIf(i -> i.interview().equals(event.interview()));
        if (!active()) {
            return;
        }
        if (!interviews.isEmpty()) {
            awaitDebrief(interviews.getLast().interview().value());
        } else if (acceptedAt != null) {
            begin(Promise.INTERVIEW_SCHEDULING, event.interview().value(), null, at);
        }
    }

    /** A move that was not the manager's doing moves the promise along, unless its time had run out. */
    private void moved(DebriefRescheduled event) {
        if (debrief == null || !debrief.debrief().equals(event.debrief())) {
            return;
        }
        Duration by = Duration.between(debrief.startsAt(), event.startsAt());
        debrief = debrief.moved(event.startsAt());
        if (event.causedBy() != SchedulingParty.HIRING_MANAGER && by.isPositive()) {
            Instant passed = Objects.requireNonNullElse(requisition.restsSince(), at);
            commitments = commitments.change(of(Promise.DEBRIEF), c -> c.putOff(by, passed));
        }
    }

    private boolean gave(PersonId interviewer, InterviewCompleted event) {
        return interviews.stream()
                .filter(i -> i.interview().equals(event.interview()))
                .anyMatch(i -> i.feedbackFrom().contains(interviewer));
    }

    private void feedback(FeedbackSubmitted event) {
        interviews.replaceAll(i -> i.interview().equals(event.interview()) ? i.feedbackFrom(event.interviewer()) : i);
        commitments = commitments.keep(
                c -> c.promise() == Promise.FEEDBACK
                        && c.of().equals(event.interview().value())
                        && event.interviewer().equals(c.by()),
                at);
    }

    private void held(DebriefHeld event) {
        boolean foreseen = debrief != null && debrief.debrief().equals(event.debrief());
        debrief = new DebriefProgress(
                event.debrief(),
                foreseen ? Objects.requireNonNull(debrief).scheduled() : moment,
                foreseen ? Objects.requireNonNull(debrief).startsAt() : at,
                event.attendees(),
                at,
                event.outcome(),
                false);
        commitments = commitments.keep(of(Promise.DEBRIEF), at);
    }

    private void extended(OfferExtended event) {
        offer = new OfferProgress(event.offer(), moment, event.terms().expiresAt(), null);
        commitments = commitments.drop(Commitment::open, at);
    }

    private OfferProgress accepted(OfferAccepted event) {
        boolean known = offer != null && offer.offer().equals(event.offer());
        return new OfferProgress(
                event.offer(),
                known ? Objects.requireNonNull(offer).extended() : moment,
                known ? Objects.requireNonNull(offer).expiresAt() : null,
                at);
    }

    private void begin(Promise promise, String of, @Nullable PersonId by, Instant since) {
        commitments = commitments.begin(Commitment.begun(promise, of, by, moment, requisition.due(promise, since)));
    }

    private void move(Stage to) {
        stageSince = to.equals(stage) ? stageSince : at;
        stage = to;
    }

    private void end(Ending how) {
        ending = how;
        endedAt = at;
        commitments = commitments.drop(Commitment::open, at);
    }

    /** It goes on where it ended: what was owed by the two sides at that moment is owed again, with all its time. */
    private void takenUp(CandidateReconsidered event) {
        Instant end = endedAt;
        ending = null;
        endedAt = null;
        move(event.at());
        before.commitments().all().stream()
                .filter(c -> c.promise() != Promise.FEEDBACK && end != null && end.equals(c.ended()))
                .forEach(c -> begin(c.promise(), c.of(), c.by(), at));
    }

    private boolean active() {
        return ending == null;
    }

    private ApplicationProgress done() {
        return new ApplicationProgress(
                before.application(),
                before.requisition(),
                before.candidate(),
                before.recruiter(),
                before.source(),
                before.origin(),
                stage,
                stageSince,
                before.submitted(),
                touchedAt,
                acceptedAt,
                List.copyOf(interviews),
                debrief,
                offer,
                ending,
                endedAt,
                commitments);
    }
}
