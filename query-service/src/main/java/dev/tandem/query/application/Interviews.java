package dev.tandem.query.application;

import dev.tandem.events.Event;
import dev.tandem.events.InterviewId;
import dev.tandem.events.PersonId;
import dev.tandem.events.interview.Assignment;
import dev.tandem.events.interview.FeedbackAmended;
import dev.tandem.events.interview.FeedbackSubmitted;
import dev.tandem.events.interview.InterviewCancelled;
import dev.tandem.events.interview.InterviewCompleted;
import dev.tandem.events.interview.InterviewRescheduled;
import dev.tandem.events.interview.InterviewScheduled;
import dev.tandem.events.interview.InterviewerSwapped;
import dev.tandem.query.application.ApplicationDetail.Feedback;
import dev.tandem.query.application.ApplicationDetail.Interview;
import dev.tandem.query.application.ApplicationDetail.Interview.State;
import dev.tandem.query.history.Happened;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The interviews of an application, with the feedback on them. */
final class Interviews {

    /** The types of event that make them. */
    static final Set<Class<? extends Event>> EVENTS = Set.of(
            InterviewScheduled.class,
            InterviewRescheduled.class,
            InterviewerSwapped.class,
            InterviewCancelled.class,
            InterviewCompleted.class,
            FeedbackSubmitted.class,
            FeedbackAmended.class);

    private final Map<InterviewId, Interview> all = new LinkedHashMap<>();

    private Interviews() {}

    /**
     * As they are after these events.
     *
     * @param readable whose feedback the reader may read
     */
    static List<Interview> of(List<Happened> events, Predicate<PersonId> readable) {
        Interviews interviews = new Interviews();
        events.forEach(interviews::follow);
        return interviews.all.values().stream()
                .map(interview -> seen(interview, readable))
                .toList();
    }

    private static Interview seen(Interview whole, Predicate<PersonId> readable) {
        List<Feedback> given = whole.feedback() == null ? List.of() : whole.feedback();
        List<Feedback> seen =
                given.stream().filter(one -> readable.test(one.interviewer())).toList();
        return with(
                whole,
                whole.assignments(),
                whole.state(),
                seen.isEmpty() && !given.isEmpty() ? null : seen,
                owed(whole));
    }

    private static List<PersonId> owed(Interview interview) {
        if (interview.state() != State.HELD) {
            return List.of();
        }
        List<Feedback> given = interview.feedback() == null ? List.of() : interview.feedback();
        return interview.assignments().stream()
                .map(Assignment::interviewer)
                .filter(person ->
                        given.stream().noneMatch(one -> one.interviewer().equals(person)))
                .distinct()
                .toList();
    }

    private void follow(Happened happened) {
        switch (happened.event()) {
            case InterviewScheduled e ->
                all.put(
                        e.interview(),
                        new Interview(
                                e.interview(),
                                e.round(),
                                e.startsAt(),
                                e.endsAt(),
                                e.assignments(),
                                State.SCHEDULED,
                                List.of(),
                                List.of()));
            case InterviewRescheduled e ->
                change(
                        e.interview(),
                        one -> new Interview(
                                one.interview(),
                                one.round(),
                                e.startsAt(),
                                e.endsAt(),
                                one.assignments(),
                                one.state(),
                                one.owed(),
                                one.feedback()));
            case InterviewerSwapped e ->
                change(
                        e.interview(),
                        one -> with(one, swapped(one.assignments(), e), one.state(), one.feedback(), one.owed()));
            case InterviewCancelled e ->
                change(e.interview(), one -> with(one, one.assignments(), State.CANCELLED, one.feedback(), one.owed()));
            case InterviewCompleted e ->
                change(
                        e.interview(),
                        one -> with(
                                one,
                                held(one.assignments(), e.interviewers()),
                                State.HELD,
                                one.feedback(),
                                one.owed()));
            case FeedbackSubmitted e ->
                change(
                        e.interview(),
                        one -> with(
                                one,
                                one.assignments(),
                                one.state(),
                                and(
                                        one.feedback(),
                                        new Feedback(
                                                e.interviewer(),
                                                happened.at(),
                                                null,
                                                e.ratings(),
                                                e.recommendation(),
                                                e.afterOutcome())),
                                one.owed()));
            case FeedbackAmended e ->
                change(
                        e.interview(),
                        one -> with(
                                one, one.assignments(), one.state(), amended(one.feedback(), e, happened), one.owed()));
            default -> {}
        }
    }

    private void change(InterviewId interview, UnaryOperator<Interview> change) {
        all.computeIfPresent(interview, (_, before) -> change.apply(before));
    }

    private static Interview with(
            Interview one,
            List<Assignment> assignments,
            State state,
            @Nullable List<Feedback> feedback,
            List<PersonId> owed) {
        return new Interview(
                one.interview(), one.round(), one.startsAt(), one.endsAt(), assignments, state, owed, feedback);
    }

    private static List<Assignment> swapped(List<Assignment> before, InterviewerSwapped event) {
        return before.stream()
                .map(one ->
                        one.interviewer().equals(event.out()) ? new Assignment(event.in(), one.competencies()) : one)
                .toList();
    }

    /** Whoever was there assesses what they were assigned, or nothing in particular. */
    private static List<Assignment> held(List<Assignment> before, List<PersonId> there) {
        return there.stream()
                .map(person -> before.stream()
                        .filter(one -> one.interviewer().equals(person))
                        .findFirst()
                        .orElseGet(() -> new Assignment(person, List.of())))
                .toList();
    }

    private static List<Feedback> and(@Nullable List<Feedback> before, Feedback more) {
        List<Feedback> all = new ArrayList<>(before == null ? List.of() : before);
        all.add(more);
        return List.copyOf(all);
    }

    private static List<Feedback> amended(@Nullable List<Feedback> before, FeedbackAmended event, Happened happened) {
        List<Feedback> all = new ArrayList<>(before == null ? List.of() : before);
        all.replaceAll(one -> one.interviewer().equals(event.interviewer())
                ? new Feedback(
                        one.interviewer(),
                        one.at(),
                        happened.at(),
                        event.ratings(),
                        event.recommendation(),
                        one.afterOutcome())
                : one);
        return List.copyOf(all);
    }
}
