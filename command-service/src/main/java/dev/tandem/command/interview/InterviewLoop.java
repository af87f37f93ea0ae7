package dev.tandem.command.interview;

import dev.tandem.command.decision.Part;
import dev.tandem.events.InterviewId;
import dev.tandem.events.PersonId;
import dev.tandem.events.interview.Assignment;
import dev.tandem.events.interview.FeedbackSubmitted;
import dev.tandem.events.interview.InterviewCancelled;
import dev.tandem.events.interview.InterviewCompleted;
import dev.tandem.events.interview.InterviewScheduled;
import dev.tandem.events.requisition.CompetencyId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The interviews of an application, as far as they were read. */
public record InterviewLoop(Map<InterviewId, Interview> interviews) {

    /** Before any was scheduled. */
    public static final InterviewLoop NONE = new InterviewLoop(Map.of());

    /** What it is made of. */
    public static final Part<InterviewLoop> PART = Part.from(NONE)
            .on(
                    InterviewScheduled.class,
                    (loop, event) ->
                            loop.put(event.interview(), new Interview(event.assignments(), List.of(), Set.of(), false)))
            .on(
                    InterviewCompleted.class,
                    (loop, event) -> loop.change(event.interview(), it -> it.completedBy(event.interviewers())))
            .on(InterviewCancelled.class, (loop, event) -> loop.change(event.interview(), Interview::calledOff))
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
     */
    public record Interview(
            List<Assignment> assignments, List<PersonId> interviewers, Set<PersonId> feedback, boolean cancelled) {

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

        private Interview completedBy(List<PersonId> people) {
            return new Interview(assignments, people, feedback, cancelled);
        }

        private Interview calledOff() {
            return new Interview(assignments, interviewers, feedback, true);
        }

        private Interview feedbackOf(PersonId person) {
            Set<PersonId> more = new HashSet<>(feedback);
            more.add(person);
            return new Interview(assignments, interviewers, Set.copyOf(more), cancelled);
        }
    }

    /** That interview, or null. */
    public @Nullable Interview find(InterviewId id) {
        return interviews.get(id);
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

    /** Whether anybody else's feedback is in. */
    public boolean hasFeedbackOfOthersThan(PersonId person) {
        return interviews.values().stream()
                .flatMap(interview -> interview.feedback().stream())
                .anyMatch(other -> !other.equals(person));
    }

    private InterviewLoop put(InterviewId id, Interview interview) {
        Map<InterviewId, Interview> more = new HashMap<>(interviews);
        more.put(id, interview);
        return new InterviewLoop(Map.copyOf(more));
    }

    private InterviewLoop change(InterviewId id, UnaryOperator<Interview> change) {
        @Nullable Interview interview = interviews.get(id);
        return interview == null ? this : put(id, change.apply(interview));
    }
}
