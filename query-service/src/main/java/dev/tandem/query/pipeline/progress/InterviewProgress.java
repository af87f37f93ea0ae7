package dev.tandem.query.pipeline.progress;

import dev.tandem.events.InterviewId;
import dev.tandem.events.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An interview so far. Says who gave feedback, never what.
 *
 * @param interviewers who assess
 * @param scheduled when it was put into the calendar
 * @param completedAt when it took place; null before
 * @param feedbackFrom whose feedback is in
 */
public record InterviewProgress(
        InterviewId interview,
        List<PersonId> interviewers,
        Moment scheduled,
        Instant startsAt,
        Instant endsAt,
        @Nullable Instant completedAt,
        List<PersonId> feedbackFrom) {

    InterviewProgress moved(Instant toStart, Instant toEnd) {
        return new InterviewProgress(interview, interviewers, scheduled, toStart, toEnd, completedAt, feedbackFrom);
    }

    InterviewProgress completed(Instant at, List<PersonId> by) {
        return new InterviewProgress(interview, by, scheduled, startsAt, endsAt, at, feedbackFrom);
    }

    InterviewProgress swapped(PersonId out, PersonId in) {
        List<PersonId> people = interviewers.stream()
                .map(person -> person.equals(out) ? in : person)
                .toList();
        return new InterviewProgress(interview, people, scheduled, startsAt, endsAt, completedAt, feedbackFrom);
    }

    InterviewProgress feedbackFrom(PersonId interviewer) {
        List<PersonId> from = new ArrayList<>(feedbackFrom);
        from.add(interviewer);
        return new InterviewProgress(interview, interviewers, scheduled, startsAt, endsAt, completedAt, from);
    }
}
