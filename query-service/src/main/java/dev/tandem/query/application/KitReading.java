package dev.tandem.query.application;

import dev.tandem.events.Event;
import dev.tandem.events.InterviewId;
import dev.tandem.events.PersonId;
import dev.tandem.events.interview.CompetencyRating;
import dev.tandem.events.interview.FeedbackSubmitted;
import dev.tandem.events.interview.InterviewPrepared;
import dev.tandem.events.requisition.Competency;
import dev.tandem.events.requisition.CompetencyId;
import dev.tandem.events.requisition.ScorecardDefined;
import dev.tandem.query.application.ApplicationDetail.Assessed;
import dev.tandem.query.application.ApplicationDetail.Interview;
import dev.tandem.query.application.InterviewKit.ToFindOut;
import dev.tandem.query.application.InterviewKit.ToFindOut.Gap;
import dev.tandem.query.history.Happened;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts together what an interviewer reads, from the events of the application and of its search. */
final class KitReading {

    /** The types of event of an application that it is made of, beside those of {@link Interviews} and {@link Assessment}. */
    static final Set<Class<? extends Event>> PREPARATIONS = Set.of(InterviewPrepared.class);

    /** The types of event of a search that it is made of, beside those of {@link Assessment}. */
    static final Set<Class<? extends Event>> SCORECARD = Set.of(ScorecardDefined.class);

    private KitReading() {}

    /** What that interview assesses, in the order of the scorecard. */
    static List<Competency> competencies(List<Happened> scorecards, Interview interview) {
        Set<CompetencyId> assessed = interview.assignments().stream()
                .flatMap(assignment -> assignment.competencies().stream())
                .collect(Collectors.toSet());
        return scorecards.stream()
                .map(Happened::event)
                .flatMap(event -> event instanceof ScorecardDefined card ? Stream.of(card) : Stream.empty())
                .reduce((_, later) -> later)
                .map(ScorecardDefined::competencies)
                .orElse(List.of())
                .stream()
                .filter(competency -> assessed.contains(competency.id()))
                .toList();
    }

    /** The must-haves of which too little is known. */
    static List<ToFindOut> toFindOut(List<Assessed> requirements) {
        return requirements.stream()
                .filter(one -> one.requirement().mustHave())
                .flatMap(KitReading::toFindOut)
                .toList();
    }

    private static Stream<ToFindOut> toFindOut(Assessed assessed) {
        if (!assessed.contested().isEmpty()) {
            return Stream.of(new ToFindOut(assessed.requirement(), Gap.CONTESTED));
        }
        if (assessed.evidence().isEmpty()) {
            return Stream.of(new ToFindOut(assessed.requirement(), Gap.NOTHING_SAID));
        }
        return assessed.evidence().stream().noneMatch(ApplicationDetail.Evidence::met)
                ? Stream.of(new ToFindOut(assessed.requirement(), Gap.NOT_MET))
                : Stream.empty();
    }

    /** What somebody was to assess in another interview and could not, and nobody has assessed since. */
    static List<CompetencyId> notAssessed(Collection<Happened> feedback, InterviewId interview) {
        List<CompetencyRating> ratings = feedback.stream()
                .map(Happened::event)
                .flatMap(event -> event instanceof FeedbackSubmitted given
                                && !given.interview().equals(interview)
                        ? given.ratings().stream()
                        : Stream.empty())
                .toList();
        Set<CompetencyId> assessed = ratings.stream()
                .filter(rating -> rating.rating() != null)
                .map(CompetencyRating::competency)
                .collect(Collectors.toSet());
        return ratings.stream()
                .map(CompetencyRating::competency)
                .filter(competency -> !assessed.contains(competency))
                .distinct()
                .toList();
    }

    /** Who has said that they are prepared for that interview. */
    static List<PersonId> prepared(Collection<Happened> preparations, InterviewId interview) {
        return preparations.stream()
                .map(Happened::event)
                .flatMap(event -> event instanceof InterviewPrepared prepared
                                && prepared.interview().equals(interview)
                        ? Stream.of(prepared.interviewer())
                        : Stream.empty())
                .toList();
    }
}
