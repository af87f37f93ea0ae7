package dev.tandem.command.interview;

import dev.tandem.command.decision.Part;
import dev.tandem.events.InterviewId;
import dev.tandem.events.PersonId;
import dev.tandem.events.interview.Assignment;
import dev.tandem.events.interview.FeedbackSubmitted;
import dev.tandem.events.interview.InterviewCancelled;
import dev.tandem.events.interview.InterviewCompleted;
import dev.tandem.events.interview.InterviewRescheduled;
import dev.tandem.events.interview.InterviewScheduled;
import dev.tandem.events.interview.InterviewerSwapped;
import dev.tandem.events.interview.RoundDecided;
import dev.tandem.events.requisition.CompetencyId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The interviews of an application, as far as they were read.
 *
 * @param decidedAt when a round of them was decided last; null if none was, or that was not read
 */
public record InterviewLoop(
        Map<InterviewId, Interview> interviews, @Nullable Instant decidedAt) {

    /** Before any was scheduled. */
    public static final InterviewLoop NONE = new InterviewLoop(Map.of(), null);

    /** What it is made of. */
    public static final Part<InterviewLoop> PART = Part.from(NONE)
            .onRecorded(
                    InterviewScheduled.class,
                    (loop, recorded) -> loop.put(
                            recorded.event().interview(),
                            new Interview(
                                    recorded.event().assignments(), List.of(), Set.of(), false, recorded.occurredAt())))
            .onRecorded(
                    InterviewCompleted.class,
                    (loop, recorded) -> loop.change(
                            recorded.event().interview(),
                            it -> it.completedBy(recorded.event().interviewers(), recorded.occurredAt())))
            .onRecorded(
                    InterviewRescheduled.class,
                    (loop, recorded) ->
                            loop.change(recorded.event().interview(), it -> it.movedAt(recorded.occurredAt())))
            .onRecorded(
                    InterviewerSwapped.class,
                    (loop, recorded) -> loop.change(
                            recorded.event().interview(), it -> it.swappedAt(recorded.occurredAt(), recorded.event())))
            .onRecorded(
                    InterviewCancelled.class,
                    (loop, recorded) ->
                            loop.change(recorded.event().interview(), it -> it.calledOffAt(recorded.occurredAt())))
            .onRecorded(
                    RoundDecided.class, (loop, recorded) -> new InterviewLoop(loop.interviews(), recorded.occurredAt()))
            .on(
                    FeedbackSubmitted.class,
                    (loop, event) -> loop.change(event.interview(), it -> it.feedbackOf(event.interviewer())));

    /**
     * One interview.
     *
     * @param assignments who was to assess what
     * @param interviewers who took part; empty until it was completed
     * @param feedback whose feedback is in
     * @param cancelled whether it was called off
     * @param latest when it was set, moved, called off or completed last, or somebody was swapped in it
     */
    public record Interview(
            List<Assignment> assignments,
            List<PersonId> interviewers,
            Set<PersonId> feedback,
            boolean cancelled,
            Instant latest) {

        /** Whether it took place. */
        public boolean completed() {
            return !interviewers.isEmpty();
        }

        /** Who was assigned. */
        public List<PersonId> assigned() {
            return assignments.stream().map(Assignment::interviewer).toList();
        }

        /** What that person was to assess; empty if they were not assigned. */
        public List<CompetencyId> competenciesOf(PersonId person) {
            return assignments.stream()
                    .filter(assignment -> assignment.interviewer().equals(person))
                    .flatMap(assignment -> assignment.competencies().stream())
                    .toList();
        }

        private Interview swappedAt(Instant at, InterviewerSwapped swap) {
            return new Interview(
                    assignments.stream()
                            .map(one -> one.interviewer().equals(swap.out())
                                    ? new Assignment(swap.in(), one.competencies())
                                    : one)
                            .toList(),
                    interviewers,
                    feedback,
                    cancelled,
                    at);
        }

        private Interview completedBy(List<PersonId> people, Instant at) {
            return new Interview(assignments, people, feedback, cancelled, at);
        }

        private Interview movedAt(Instant at) {
            return new Interview(assignments, interviewers, feedback, cancelled, at);
        }

        private Interview calledOffAt(Instant at) {
            return new Interview(assignments, interviewers, feedback, true, at);
        }

        private Interview feedbackOf(PersonId person) {
            Set<PersonId> more = new HashSet<>(feedback);
            more.add(person);
            return new Interview(assignments, interviewers, Set.copyOf(more), cancelled, latest);
        }
    }

    /** That interview, or null. */
    public @Nullable Interview find(InterviewId id) {
        return interviews.get(id);
    }

    /** When any of them was set, moved, called off or completed last, or their round decided; null before any was. */
    public @Nullable Instant latest() {
        return Stream.concat(interviews.values().stream().map(Interview::latest), Stream.ofNullable(decidedAt))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Who of these people took part in an interview and still owes feedback on it, in the order given. */
    public List<PersonId> owing(List<PersonId> people) {
        return people.stream()
                .distinct()
                .filter(person -> interviews.values().stream()
                        .anyMatch(interview -> interview.interviewers().contains(person)
                                && !interview.feedback().contains(person)))
                .toList();
    }

    /** Whether nobody owes feedback any more on an interview that took place: so nobody has to be kept from what others rated. */
    public boolean allIn() {
        return interviews.values().stream()
                .allMatch(interview -> interview.feedback().containsAll(interview.interviewers()));
    }

    /** Whether there is feedback of others that they may see: while they owe some themselves, they may not. */
    public boolean showsOthersTo(PersonId person) {
        boolean others = interviews.values().stream()
                .flatMap(interview -> interview.feedback().stream())
                .anyMatch(other -> !other.equals(person));
        return others && owing(List.of(person)).isEmpty();
    }

    private InterviewLoop put(InterviewId id, Interview interview) {
        Map<InterviewId, Interview> more = new HashMap<>(interviews);
        more.put(id, interview);
        return new InterviewLoop(Map.copyOf(more), decidedAt);
    }

    private InterviewLoop change(InterviewId id, UnaryOperator<Interview> change) {
        @Nullable Interview interview = interviews.get(id);
        return interview == null ? this : put(id, change.apply(interview));
    }
}
