package dev.tandem.query.pipeline.work;

import static dev.tandem.query.pipeline.work.Awaited.CANDIDATE;
import static dev.tandem.query.pipeline.work.Awaited.HIRING_MANAGER;
import static dev.tandem.query.pipeline.work.Awaited.RECRUITER;

import dev.tandem.agreement.PromiseKind;
import dev.tandem.events.PersonId;
import dev.tandem.query.pipeline.progress.ApplicationProgress;
import dev.tandem.query.pipeline.progress.DatedObligation;
import dev.tandem.query.pipeline.progress.DebriefProgress;
import dev.tandem.query.pipeline.progress.InterviewProgress;
import dev.tandem.query.pipeline.progress.Moment;
import dev.tandem.query.pipeline.progress.OfferProgress;
import dev.tandem.query.pipeline.progress.Phase;
import dev.tandem.query.pipeline.progress.RequisitionProgress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What waits on an application: while it goes on, there is always something, so that nobody falls through the cracks. */
public final class ApplicationAgenda {

    private final ApplicationProgress progress;
    private final RequisitionProgress requisition;
    private final List<Waiting> items = new ArrayList<>();

    private ApplicationAgenda(ApplicationProgress progress, RequisitionProgress requisition) {
        this.progress = progress;
        this.requisition = requisition;
    }

    /** What waits, given that progress; nothing once it has ended. */
    public static List<Waiting> of(ApplicationProgress progress, RequisitionProgress requisition) {
        ApplicationAgenda agenda = new ApplicationAgenda(progress, requisition);
        if (progress.active()) {
            agenda.list();
        }
        return agenda.items;
    }

    private void list() {
        if (progress.offer() != null) {
            offer(progress.offer());
        } else {
            review();
            interviews();
            feedback();
            debrief();
            if (items.isEmpty()) {
                add(Matter.CANDIDATE_TO_MOVE, List.of(RECRUITER), since(progress.touchedAt()));
            }
        }
        add(
                Matter.CANDIDATE_TO_RELEASE,
                List.of(HIRING_MANAGER),
                since(progress.touchedAt()).during(Phase.CLOSED));
    }

    private void offer(OfferProgress offer) {
        if (offer.acceptedAt() == null) {
            add(
                    Matter.OFFER_TO_ANSWER,
                    List.of(CANDIDATE),
                    since(offer.extended()).due(offer.expiresAt()).offer(offer));
        } else {
            add(
                    Matter.HIRE_TO_RECORD,
                    List.of(RECRUITER),
                    since(offer.acceptedAt()).offer(offer));
        }
    }

    private void review() {
        open(PromiseKind.SUBMITTAL_REVIEW)
                .forEach(c -> add(Matter.SUBMITTAL_TO_REVIEW, List.of(HIRING_MANAGER), promised(c)));
    }

    private void interviews() {
        open(PromiseKind.INTERVIEW_SCHEDULING)
                .forEach(c -> add(Matter.INTERVIEW_TO_SCHEDULE, List.of(RECRUITER), promised(c)));
        for (InterviewProgress interview : progress.interviews()) {
            if (interview.completedAt() == null) {
                List<Awaited> awaits = interview.interviewers().stream()
                        .map(Awaited::interviewer)
                        .toList();
                add(
                        Matter.INTERVIEW_TO_HOLD,
                        awaits,
                        since(interview.scheduled())
                                .due(interview.endsAt())
                                .startsAt(interview.startsAt())
                                .interview(interview));
            }
        }
    }

    private void feedback() {
        open(PromiseKind.FEEDBACK).forEach(c -> {
            PersonId interviewer = Objects.requireNonNull(c.person());
            progress.interviews().stream()
                    .filter(i -> i.interview().equals(c.obligation().subject().interview()))
                    .forEach(i -> add(
                            Matter.FEEDBACK_TO_GIVE,
                            List.of(Awaited.interviewer(interviewer)),
                            promised(c).interview(i).by(interviewer)));
        });
    }

    private void debrief() {
        DebriefProgress debrief = progress.debrief();
        List<DatedObligation> owed = open(PromiseKind.DEBRIEF);
        @Nullable DatedObligation promise = owed.isEmpty() ? null : owed.getLast();
        if (debrief != null && debrief.heldAt() == null) {
            Draft draft =
                    since(debrief.scheduled()).startsAt(debrief.startsAt()).debrief(debrief);
            add(
                    Matter.DEBRIEF_TO_HOLD,
                    attending(debrief),
                    promise == null ? draft.due(debrief.startsAt()) : draft.promised(promise));
        } else if (promise != null) {
            add(Matter.DEBRIEF_TO_SCHEDULE, List.of(RECRUITER, HIRING_MANAGER), promised(promise));
        } else if (debrief != null && items.isEmpty()) {
            decided(debrief);
        }
    }

    /** The outcome of a debrief waits until something came of it. */
    private void decided(DebriefProgress debrief) {
        if (debrief.followedUp()) {
            return;
        }
        Instant heldAt = Objects.requireNonNull(debrief.heldAt());
        switch (Objects.requireNonNull(debrief.outcome())) {
            case OFFER -> add(Matter.OFFER_TO_EXTEND, List.of(RECRUITER), since(heldAt));
            case ADVANCE -> add(Matter.CANDIDATE_TO_ADVANCE, List.of(RECRUITER), since(heldAt));
            case ANOTHER_INTERVIEW -> add(Matter.INTERVIEW_TO_SCHEDULE, List.of(RECRUITER), since(heldAt));
            case REJECT -> add(Matter.REJECTION_TO_GIVE, List.of(HIRING_MANAGER), since(heldAt));
        }
    }

    /** The manager, whose promise it is, and the others who were asked to come. */
    private List<Awaited> attending(DebriefProgress debrief) {
        return Stream.concat(
                        Stream.of(HIRING_MANAGER), debrief.attendees().stream().map(this::inTheirRole))
                .distinct()
                .toList();
    }

    private Awaited inTheirRole(PersonId person) {
        if (person.equals(requisition.hiringManager())) {
            return HIRING_MANAGER;
        }
        return person.equals(requisition.recruiter()) ? RECRUITER : Awaited.interviewer(person);
    }

    private List<DatedObligation> open(PromiseKind promise) {
        return progress.ledgers().open(promise, requisition.clock());
    }

    private void add(Matter matter, List<Awaited> awaits, Draft draft) {
        items.add(draft.item(matter, awaits, progress));
    }

    private static Draft since(Moment moment) {
        return new Draft(moment);
    }

    private static Draft since(Instant at) {
        return new Draft(new Moment(at, false));
    }

    private static Draft promised(DatedObligation owed) {
        return new Draft(new Moment(owed.asked(), false)).promised(owed);
    }
}
