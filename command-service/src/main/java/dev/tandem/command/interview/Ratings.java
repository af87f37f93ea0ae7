package dev.tandem.command.interview;

import dev.tandem.command.decision.Part;
import dev.tandem.events.InterviewId;
import dev.tandem.events.PersonId;
import dev.tandem.events.interview.CompetencyRating;
import dev.tandem.events.interview.FeedbackAmended;
import dev.tandem.events.interview.FeedbackSubmitted;
import dev.tandem.events.requisition.Requirement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What interviewers rated in an application, each as they put it last.
 *
 * @param byInterviewer all ratings of one interviewer in one interview
 */
public record Ratings(Map<Of, List<CompetencyRating>> byInterviewer) {

    private static final int ENOUGH = 3;

    /** What it is made of. */
    public static final Part<Ratings> PART = Part.from(new Ratings(Map.of()))
            .on(
                    FeedbackSubmitted.class,
                    (ratings, event) -> ratings.and(new Of(event.interview(), event.interviewer()), event.ratings()))
            .on(
                    FeedbackAmended.class,
                    (ratings, event) -> ratings.and(new Of(event.interview(), event.interviewer()), event.ratings()));

    /** Whose they are. */
    public record Of(InterviewId interview, PersonId interviewer) {}

    /** Whether somebody rated what it asks for below what is enough. */
    public boolean belowEnough(Requirement requirement) {
        return byInterviewer.values().stream()
                .flatMap(List::stream)
                .anyMatch(rating -> rating.competency().equals(requirement.competency()) && tooLow(rating));
    }

    private static boolean tooLow(CompetencyRating rating) {
        return rating.rating() != null && rating.rating() < ENOUGH;
    }

    private Ratings and(Of of, List<CompetencyRating> newest) {
        Map<Of, List<CompetencyRating>> more = new HashMap<>(byInterviewer);
        more.put(of, newest);
        return new Ratings(Map.copyOf(more));
    }
}
