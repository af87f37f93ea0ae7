package dev.tandem.query.pipeline.work;

import static dev.tandem.query.pipeline.work.Assignee.CANDIDATE;
import static dev.tandem.query.pipeline.work.Assignee.HIRING_MANAGER;
import static dev.tandem.query.pipeline.work.Assignee.RECRUITER;

import dev.tandem.agreement.DatedObligation;
import dev.tandem.agreement.PromiseKind;
import dev.tandem.events.Origin;
import dev.tandem.events.PersonId;
import dev.tandem.query.pipeline.progress.ApplicationProgress;
import dev.tandem.query.pipeline.progress.ConditionsProgress;
import dev.tandem.query.pipeline.progress.DebriefProgress;
import dev.tandem.query.pipeline.progress.HiringProgress;
import dev.tandem.query.pipeline.progress.InterviewProgress;
import dev.tandem.query.pipeline.progress.Moment;
import dev.tandem.query.pipeline.progress.OfferProgress;
import dev.tandem.query.pipeline.progress.RequisitionProgress;
import dev.tandem.query.pipeline.progress.RoundProgress;
import dev.tandem.query.pipeline.progress.SearchPhase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What waits on an application: while it goes on, there is always something, so that nobody falls through the cracks. */
public final class ApplicationWorkItems {

    private final ApplicationProgress progress;
    private final RequisitionProgress requisition;
    private final List<StoredWorkItem> items = new ArrayList<>();

    private ApplicationWorkItems(ApplicationProgress progress, RequisitionProgress requisition) {
        this.progress = progress;
        this.requisition = requisition;
    }

    /** What waits, given that progress; once it has ended, that the candidate hears of it. */
    public static List<StoredWorkItem> of(ApplicationProgress progress, RequisitionProgress requisition) {
        ApplicationWorkItems list = new ApplicationWorkItems(progress, requisition);
        if (progress.active()) {
            list.list();
        }
        list.inform();
        return list.items;
    }

    private void list() {
        if (progress.applicant()) {
            applicant();
        } else if (progress.offer() != null) {
            offer(progress.offer());
            hiring();
        } else {
            review();
            interviews();
            feedback();
            hiring();
            round();
            debrief();
            if (items.isEmpty()) {
                WorkItemBuilder item = since(progress.touchedAt());
                add(
                        WorkItemKind.CANDIDATE_TO_MOVE,
                        List.of(RECRUITER),
                        canBeInterviewed() ? item : item.without("ScheduleInterview"));
            }
        }
        release();
    }

    /** Candidates wait whether or not the search rests, and after its end; shown once it is known until when. */
    private void inform() {
        Stream.concat(open(PromiseKind.CANDIDATE_ANSWER).stream(), open(PromiseKind.CANDIDATE_OUTCOME).stream())
                .filter(owed -> owed.due() != null)
                .min(Comparator.comparing(owed -> Objects.requireNonNull(owed.due())))
                .ifPresent(owed -> add(
                        WorkItemKind.CANDIDATE_TO_INFORM,
                        List.of(RECRUITER),
                        promised(owed).during(null)));
    }

    private void applicant() {
        if (progress.screenedAt() == null) {
            add(WorkItemKind.APPLICANT_TO_SCREEN, List.of(RECRUITER), since(progress.began()));
        } else {
            WorkItemBuilder item = since(progress.screenedAt());
            add(
                    WorkItemKind.APPLICANT_TO_DECIDE,
                    List.of(RECRUITER),
                    requisition.readyForCandidates() ? item : item.without("SubmitCandidate"));
        }
    }

    /** After the end of the search nothing is left but a goodbye, and what still stands in its way. */
    private void release() {
        WorkItemBuilder item = since(progress.touchedAt()).during(SearchPhase.CLOSED);
        OfferProgress offer = progress.offer();
        if (offer != null) {
            add(WorkItemKind.OFFER_TO_RESCIND, List.of(RECRUITER), item.offer(offer));
        } else {
            add(WorkItemKind.CANDIDATE_TO_RELEASE, List.of(RECRUITER), item);
        }
    }

    /** A rejection names what was asked for; in a search that was brought in, that may never have been written down. */
    private boolean canBeRejected() {
        return requisition.requirementsApproved();
    }

    private void offer(OfferProgress offer) {
        @Nullable ConditionsProgress conditions = offer.conditions();
        if (conditions != null) {
            add(
                    conditions.failed() ? WorkItemKind.CONDITION_FAILED : WorkItemKind.CONDITION_TO_CHECK,
                    List.of(RECRUITER),
                    since(conditions.since()).offer(offer));
        }
        if (offer.acceptedAt() == null) {
            add(
                    WorkItemKind.OFFER_TO_ANSWER,
                    List.of(CANDIDATE),
                    since(offer.extended()).due(offer.expiresAt()).offer(offer));
        } else if (conditions == null) {
            add(
                    WorkItemKind.HIRE_TO_RECORD,
                    List.of(RECRUITER),
                    since(offer.acceptedAt()).offer(offer));
        }
    }

    /** From the decision to the offer, or to a better one, each step after the one before. */
    private void hiring() {
        open(PromiseKind.HIRING_DECISION).forEach(c -> {
            DebriefProgress debrief = progress.debrief();
            WorkItemBuilder item = promised(c);
            add(
                    WorkItemKind.HIRING_TO_DECIDE,
                    List.of(HIRING_MANAGER),
                    undecided(rejectable(debrief == null || debrief.heldAt() == null ? item : item.debrief(debrief))));
        });
        open(PromiseKind.OFFER_PROPOSAL)
                .forEach(c -> add(WorkItemKind.OFFER_TO_PROPOSE, List.of(RECRUITER), promised(c)));
        open(PromiseKind.OFFER_APPROVAL).forEach(c -> {
            @Nullable PersonId approver = c.person();
            WorkItemBuilder item = promised(c)
                    .proposal(Objects.requireNonNull(c.obligation().subject().proposal()));
            add(
                    WorkItemKind.OFFER_TO_APPROVE,
                    List.of(approver == null ? HIRING_MANAGER : Assignee.approver(approver)),
                    approver == null ? item : item.by(approver));
        });
        open(PromiseKind.OFFER_EXTENSION).forEach(c -> {
            OfferProgress offer = progress.offer();
            HiringProgress hiring = progress.hiring();
            WorkItemBuilder item = hiring == null || hiring.proposal() == null
                    ? promised(c)
                    : promised(c).proposal(hiring.proposal());
            if (offer == null) {
                add(WorkItemKind.OFFER_TO_EXTEND, List.of(RECRUITER), item);
            } else {
                add(WorkItemKind.OFFER_TO_IMPROVE, List.of(RECRUITER), item.offer(offer));
            }
        });
    }

    private void review() {
        open(PromiseKind.SUBMITTAL_REVIEW)
                .forEach(c -> add(WorkItemKind.SUBMITTAL_TO_REVIEW, List.of(HIRING_MANAGER), rejectable(promised(c))));
    }

    private void interviews() {
        boolean first = progress.interviews().stream().allMatch(i -> i.completedAt() == null);
        open(PromiseKind.INTERVIEW_SCHEDULING)
                .forEach(c -> interviewToCome(
                        first ? WorkItemKind.INTERVIEW_TO_SCHEDULE : WorkItemKind.NEXT_ROUND_TO_SCHEDULE, promised(c)));
        for (InterviewProgress interview : progress.interviews()) {
            if (interview.completedAt() == null) {
                List<Assignee> assignees = interview.interviewers().stream()
                        .map(Assignee::interviewer)
                        .toList();
                add(
                        WorkItemKind.INTERVIEW_TO_HOLD,
                        assignees,
                        since(interview.scheduled())
                                .due(interview.endsAt())
                                .startsAt(interview.startsAt())
                                .interview(interview));
            }
        }
    }

    private WorkItemBuilder rejectable(WorkItemBuilder item) {
        return canBeRejected() ? item : item.without("RejectWithFeedback");
    }

    private boolean isAccepted() {
        return progress.acceptedAt() != null || progress.origin() != Origin.NATIVE;
    }

    private boolean canBeInterviewed() {
        return isAccepted() && requisition.panelAt() != null;
    }

    /** An interview takes the manager's yes, which a debrief may have come before, and a panel. */
    private void interviewToCome(WorkItemKind kind, WorkItemBuilder item) {
        if (!isAccepted()) {
            add(WorkItemKind.SUBMITTAL_TO_REVIEW, List.of(HIRING_MANAGER), rejectable(item));
            return;
        }
        if (requisition.panelAt() == null) {
            if (requisition.requirements() == null) {
                item.without("DefineScorecard");
            }
            if (requisition.scorecardAt() == null) {
                item.without("AssignPanel");
            }
            add(WorkItemKind.INTERVIEW_TO_PREPARE, List.of(RECRUITER), item);
            return;
        }
        add(kind, List.of(RECRUITER), item);
    }

    private void feedback() {
        open(PromiseKind.FEEDBACK).forEach(c -> {
            PersonId interviewer = Objects.requireNonNull(c.person());
            progress.interviews().stream()
                    .filter(i -> i.interview().equals(c.obligation().subject().interview()))
                    .forEach(i -> add(
                            WorkItemKind.FEEDBACK_TO_GIVE,
                            List.of(Assignee.interviewer(interviewer)),
                            promised(c).interview(i).by(interviewer)));
        });
    }

    private void round() {
        open(PromiseKind.ROUND_DECISION)
                .forEach(c -> add(WorkItemKind.ROUND_TO_DECIDE, List.of(HIRING_MANAGER), promised(c)));
    }

    private void debrief() {
        DebriefProgress debrief = progress.debrief();
        List<DatedObligation> owed = open(PromiseKind.DEBRIEF);
        @Nullable DatedObligation promise = owed.isEmpty() ? null : owed.getLast();
        if (debrief != null && debrief.heldAt() == null) {
            WorkItemBuilder item =
                    since(debrief.scheduled()).startsAt(debrief.startsAt()).debrief(debrief);
            add(
                    WorkItemKind.DEBRIEF_TO_HOLD,
                    attending(debrief),
                    promise == null ? item.due(debrief.startsAt()) : item.promised(promise));
        } else if (promise != null) {
            add(WorkItemKind.DEBRIEF_TO_SCHEDULE, List.of(RECRUITER, HIRING_MANAGER), promised(promise));
        } else if (items.isEmpty()
                && progress.decided() != null
                && !progress.decided().followedUp()) {
            decided(progress.decided());
        } else if (debrief != null && items.isEmpty()) {
            decided(debrief);
        }
    }

    /** What the hiring manager decided waits until something came of it; another round is promised, and so is a decision to hire. */
    private void decided(RoundProgress round) {
        switch (round.outcome()) {
            case NEXT, OFFER -> {}
            case REJECT -> rejection(round.decidedAt());
        }
    }

    private void rejection(Instant decidedAt) {
        if (canBeRejected()) {
            add(WorkItemKind.REJECTION_TO_GIVE, List.of(HIRING_MANAGER), since(decidedAt));
        }
    }

    /** The outcome of a debrief waits until something came of it. */
    private void decided(DebriefProgress debrief) {
        if (debrief.followedUp()) {
            return;
        }
        Instant heldAt = Objects.requireNonNull(debrief.heldAt());
        switch (Objects.requireNonNull(debrief.outcome())) {
            case OFFER ->
                add(
                        WorkItemKind.HIRING_TO_DECIDE,
                        List.of(HIRING_MANAGER),
                        undecided(rejectable(since(heldAt).debrief(debrief))));
            case ADVANCE -> add(WorkItemKind.CANDIDATE_TO_ADVANCE, List.of(RECRUITER), since(heldAt));
            case ANOTHER_INTERVIEW -> interviewToCome(WorkItemKind.INTERVIEW_TO_SCHEDULE, since(heldAt));
            case REJECT -> rejection(heldAt);
        }
    }

    private WorkItemBuilder undecided(WorkItemBuilder item) {
        HiringProgress hiring = progress.hiring();
        return hiring != null && hiring.decidedAt() != null && !hiring.lapsed() ? item.without("DecideToHire") : item;
    }

    /** The manager, whose promise it is, and the others who were asked to come. */
    private List<Assignee> attending(DebriefProgress debrief) {
        return Stream.concat(
                        Stream.of(HIRING_MANAGER), debrief.attendees().stream().map(this::inTheirRole))
                .distinct()
                .toList();
    }

    private Assignee inTheirRole(PersonId person) {
        if (person.equals(requisition.hiringManager())) {
            return HIRING_MANAGER;
        }
        return person.equals(requisition.recruiter()) ? RECRUITER : Assignee.interviewer(person);
    }

    private List<DatedObligation> open(PromiseKind promise) {
        return progress.ledgers().open(promise, requisition.clock());
    }

    private void add(WorkItemKind kind, List<Assignee> assignees, WorkItemBuilder item) {
        items.add(item.item(kind, assignees, progress, requisition));
    }

    private static WorkItemBuilder since(Moment moment) {
        return new WorkItemBuilder(moment);
    }

    private static WorkItemBuilder since(Instant at) {
        return new WorkItemBuilder(new Moment(at, false));
    }

    private static WorkItemBuilder promised(DatedObligation owed) {
        return new WorkItemBuilder(new Moment(owed.asked(), false)).promised(owed);
    }
}
