package dev.tandem.command.partnership;

import static dev.tandem.command.story.Applications.met;
import static dev.tandem.command.story.Interviews.rating;
import static dev.tandem.command.story.People.INTERVIEWER;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.RECRUITER;
import static dev.tandem.command.story.Requirements.DOMAIN;
import static dev.tandem.command.story.Requirements.ENGINEERING;
import static dev.tandem.command.story.Requirements.JAVA;
import static dev.tandem.command.story.Requirements.JAVA_MUST;
import static dev.tandem.command.story.Requirements.PAYMENTS_NICE;
import static dev.tandem.command.story.Requisitions.REQUISITION;

import dev.tandem.command.application.acceptsubmittal.AcceptSubmittal;
import dev.tandem.command.application.reject.RejectWithFeedback;
import dev.tandem.command.application.submit.SubmitCandidate;
import dev.tandem.command.application.withdraw.WithdrawCandidate;
import dev.tandem.command.deadline.api.DeadlineCheck;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.interview.cancel.CancelInterview;
import dev.tandem.command.interview.complete.CompleteInterview;
import dev.tandem.command.interview.reschedule.RescheduleInterview;
import dev.tandem.command.interview.schedule.ScheduleInterview;
import dev.tandem.command.interview.submitfeedback.SubmitFeedback;
import dev.tandem.command.partnership.answerquestion.AnswerQuestion;
import dev.tandem.command.partnership.askquestion.AskQuestion;
import dev.tandem.command.requisition.agreement.sign.SignSla;
import dev.tandem.command.requisition.lifecycle.cancel.CancelRequisition;
import dev.tandem.command.requisition.lifecycle.putonhold.PutRequisitionOnHold;
import dev.tandem.command.requisition.lifecycle.reassign.ReassignRequisition;
import dev.tandem.command.requisition.lifecycle.resume.ResumeRequisition;
import dev.tandem.command.requisition.requirements.approve.ApproveRequirements;
import dev.tandem.command.requisition.requirements.revise.ReviseRequirements;
import dev.tandem.events.CandidateId;
import dev.tandem.events.PersonId;
import dev.tandem.events.application.RejectionReason;
import dev.tandem.events.application.Source;
import dev.tandem.events.application.WithdrawalReason;
import dev.tandem.events.interview.Assignment;
import dev.tandem.events.interview.InterviewScheduled;
import dev.tandem.events.interview.Recommendation;
import dev.tandem.events.interview.SchedulingParty;
import dev.tandem.events.requisition.QuestionAsked;
import dev.tandem.events.requisition.RequirementsRevised;
import dev.tandem.events.requisition.RequisitionReassigned;
import dev.tandem.events.requisition.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What people may come to do on one search, in any order; what makes no sense is refused. */
enum Moves {
    SUBMIT((world, pick) -> world.give(
            new SubmitCandidate(
                    REQUISITION, candidate(pick), Source.OUTBOUND, "Ran a payout service", List.of(met(JAVA)), null),
            RECRUITER)),
    ACCEPT((world, pick) -> world.give(new AcceptSubmittal(REQUISITION, candidate(pick)), manager(world))),
    REJECT((world, pick) -> world.give(
            new RejectWithFeedback(
                    REQUISITION,
                    candidate(pick),
                    List.of(new RejectWithFeedback.Reason(
                            JAVA, 1, RejectionReason.Shortfall.MISSING, "Had never read a thread dump")),
                    null,
                    null,
                    null),
            manager(world))),
    WITHDRAW((world, pick) ->
            world.give(new WithdrawCandidate(REQUISITION, candidate(pick), WithdrawalReason.PACE, null), RECRUITER)),
    ASK((world, pick) -> world.give(
            new AskQuestion(REQUISITION, null, "Is remote work possible?"),
            pick % 2 == 0 ? RECRUITER : manager(world))),
    ANSWER((world, pick) -> any(world.events(QuestionAsked.class), pick)
            .map(asked -> asked.event())
            .forEach(asked -> world.give(
                    new AnswerQuestion(REQUISITION, asked.question(), "Two days a week"),
                    asked.by() == Side.RECRUITER ? manager(world) : RECRUITER))),
    HOLD((world, pick) ->
            world.give(new PutRequisitionOnHold(REQUISITION, "The budget is being looked at", null), RECRUITER)),
    RESUME((world, pick) -> world.give(new ResumeRequisition(REQUISITION, "The budget stands"), RECRUITER)),
    HAND_OVER((world, pick) -> {
        PersonId next = manager(world).equals(MANAGER) ? Days.SUCCESSOR : MANAGER;
        world.give(
                new ReassignRequisition(REQUISITION, Side.HIRING_MANAGER, next, "Leads another team now"), RECRUITER);
    }),
    SIGN((world, pick) -> world.give(new SignSla(REQUISITION, 1), manager(world))),
    REVISE((world, pick) -> {
        boolean fewer = world.events(RequirementsRevised.class).size() % 2 == 0;
        world.give(
                new ReviseRequirements(
                        REQUISITION,
                        fewer ? List.of(JAVA_MUST) : List.of(JAVA_MUST, PAYMENTS_NICE),
                        List.of(new ReviseRequirements.Why(PAYMENTS_NICE.id(), "The team looked at what it can teach")),
                        null),
                manager(world));
    }),
    APPROVE((world, pick) -> world.give(
            new ApproveRequirements(
                    REQUISITION, 1 + world.events(RequirementsRevised.class).size()),
            manager(world))),
    SCHEDULE((world, pick) -> {
        Instant start = world.now().plus(Duration.ofDays(1));
        world.give(
                new ScheduleInterview(
                        REQUISITION,
                        candidate(pick),
                        List.of(
                                new Assignment(INTERVIEWER, List.of(ENGINEERING)),
                                new Assignment(MANAGER, List.of(DOMAIN))),
                        start,
                        start.plus(Duration.ofHours(1))),
                RECRUITER);
    }),
    MOVE((world, pick) -> {
        Instant start = world.now().plus(Duration.ofDays(2));
        any(world.events(InterviewScheduled.class), pick)
                .map(interview -> interview.event())
                .forEach(interview -> world.give(
                        new RescheduleInterview(
                                REQUISITION,
                                interview.candidate(),
                                interview.interview(),
                                start,
                                start.plus(Duration.ofHours(1)),
                                SchedulingParty.CANDIDATE,
                                "Has exams"),
                        RECRUITER));
    }),
    CALL_OFF((world, pick) -> any(world.events(InterviewScheduled.class), pick)
            .map(interview -> interview.event())
            .forEach(interview -> world.give(
                    new CancelInterview(
                            REQUISITION,
                            interview.candidate(),
                            interview.interview(),
                            SchedulingParty.CANDIDATE,
                            "Is abroad"),
                    RECRUITER))),
    COMPLETE((world, pick) -> any(world.events(InterviewScheduled.class), pick)
            .map(interview -> interview.event())
            .forEach(interview -> world.give(
                    new CompleteInterview(REQUISITION, interview.candidate(), interview.interview(), null),
                    RECRUITER))),
    FEEDBACK((world, pick) -> any(world.events(InterviewScheduled.class), pick)
            .map(interview -> interview.event())
            .forEach(interview -> world.give(
                    new SubmitFeedback(
                            REQUISITION,
                            interview.candidate(),
                            interview.interview(),
                            List.of(rating(pick % 2 == 0 ? ENGINEERING : DOMAIN, 3)),
                            Recommendation.YES,
                            null,
                            null),
                    pick % 2 == 0 ? INTERVIEWER : MANAGER))),
    CANCEL((world, pick) -> {
        if (pick == 0) {
            world.give(new CancelRequisition(REQUISITION, "The launch was called off"), RECRUITER);
        }
    }),
    /** The clocks are looked at, all of them, as often as there is something to record. */
    CHECK((world, _) -> checkAll(world)),
    /** Time passes until one of the clocks is at its very last moment; then something happens at that moment. */
    LAST_MOMENT(Moves::atTheLastMoment);

    /** Enough to have each candidate, interview or question of a short while. */
    private static final int EACH = 6;

    /** So many candidates there are. */
    static final int CANDIDATES = 3;

    private final Way way;

    Moves(Way way) {
        this.way = way;
    }

    /** How it is done. */
    private interface Way {
        void on(World world, int pick);
    }

    /** Does it, on one of the candidates, interviews or questions. */
    void on(World world, int pick) {
        way.on(world, pick);
    }

    static CandidateId candidate(int pick) {
        return new CandidateId("cand-" + pick % CANDIDATES);
    }

    private static PersonId manager(World world) {
        List<PersonId> managers = world.events(RequisitionReassigned.class).stream()
                .map(handover -> handover.event().to())
                .toList();
        return managers.isEmpty() ? MANAGER : managers.getLast();
    }

    private static <T> Stream<T> any(List<T> of, int pick) {
        return of.isEmpty() ? Stream.empty() : Stream.of(of.get(pick % of.size()));
    }

    private static void checkAll(World world) {
        Checks.in(world).forEach(check -> {
            Outcome outcome;
            do {
                outcome = world.give(check, PersonId.SYSTEM);
            } while (outcome instanceof Outcome.Recorded);
        });
    }

    private static void atTheLastMoment(World world, int pick) {
        Checks.in(world).toList().stream()
                .map(check -> world.give(check, PersonId.SYSTEM))
                .filter(Outcome.Refused.class::isInstance)
                .map(refused -> ((Outcome.Refused) refused).details().get(DeadlineCheck.DUE_AT))
                .filter(Instant.class::isInstance)
                .map(Instant.class::cast)
                .min(Comparator.naturalOrder())
                .ifPresent(due -> {
                    world.isAt(due);
                    what(pick).forEach(move -> IntStream.range(0, EACH).forEach(each -> move.on(world, each)));
                });
    }

    private static List<Moves> what(int pick) {
        return switch (pick % 4) {
            case 0 -> List.of(ACCEPT, ANSWER, APPROVE, FEEDBACK);
            case 1 -> List.of(HOLD);
            case 2 -> List.of(HAND_OVER, SIGN);
            default -> List.of(CHECK);
        };
    }
}
