package dev.tandem.command.application;

import dev.tandem.events.application.Evidence;
import dev.tandem.events.interview.CompetencyRating;
import dev.tandem.events.requisition.Requirement;
import dev.tandem.events.requisition.RequirementId;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A text that judges a candidate.
 *
 * @param field where it stands in the command, such as {@code reasons[0].observed}
 * @param text what it says; null if it was not given
 * @param about the requirements that it is held against: what they ask for may be said
 */
public record JudgingText(String field, @Nullable String text, Predicate<Requirement> about) {

    /** One that is held against no requirement. */
    public static JudgingText of(String field, @Nullable String text) {
        return new JudgingText(field, text, _ -> false);
    }

    /** One that is about a requirement. */
    public static JudgingText about(RequirementId requirement, String field, @Nullable String text) {
        return new JudgingText(field, text, one -> one.id().equals(requirement));
    }

    /** What is said of a candidate and each requirement, in a list of that name; null: nothing. */
    public static Stream<JudgingText> ofEvidence(String field, @Nullable List<Evidence> evidence) {
        List<Evidence> given = evidence == null ? List.of() : evidence;
        return IntStream.range(0, given.size())
                .mapToObj(i -> about(
                        given.get(i).requirement(),
                        field + "[" + i + "].text",
                        given.get(i).text()));
    }

    /** What interviewers write of each competency, in a list of that name. */
    public static Stream<JudgingText> ofRatings(String field, List<CompetencyRating> ratings) {
        return IntStream.range(0, ratings.size()).boxed().flatMap(i -> {
            CompetencyRating rating = ratings.get(i);
            Predicate<Requirement> about = one -> one.competency().equals(rating.competency());
            String path = field + "[" + i + "].";
            return Stream.of(
                    new JudgingText(path + "evidence", rating.evidence(), about),
                    new JudgingText(path + "notAssessed", rating.notAssessed(), about));
        });
    }
}
