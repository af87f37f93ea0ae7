package dev.tandem.query.metrics;

import dev.tandem.access.visibility.PeopleOfApplication;
import dev.tandem.events.Event;
import dev.tandem.events.InterviewId;
import dev.tandem.events.PersonId;
import dev.tandem.events.debrief.DebriefHeld;
import dev.tandem.events.hire.HireReviewed;
import dev.tandem.events.interview.CompetencyRating;
import dev.tandem.events.interview.FeedbackAmended;
import dev.tandem.events.interview.FeedbackSubmitted;
import dev.tandem.events.interview.RoundDecided;
import dev.tandem.events.interview.RoundOutcome;
import dev.tandem.query.projection.api.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How an application was assessed: what interviewers said of it before anything was known of how it came out, and who is still to say
 * something. No text of anybody is kept.
 *
 * @param assigned who is assigned to which interview
 * @param owing who took part in which interview and has not given their feedback on it
 * @param gave whose feedback on any interview is in
 * @param discussed whether a debrief was held or a round decided
 * @param endedAt when the application ended; null while it goes on
 * @param given the feedback that counts, in the order in which it was given
 * @param goodHire whether who was hired is good, as their last review says; null before one
 */
record Assessed(
        TreeMap<String, TreeSet<String>> assigned,
        TreeMap<String, TreeSet<String>> owing,
        TreeSet<String> gave,
        boolean discussed,
        @Nullable Instant endedAt,
        List<Given> given,
        @Nullable Boolean goodHire) {

    /** One row for each application that interviewers have to do with, by its id. */
    static final Table<Assessed> ASSESSED = new Table<>("assessed", Assessed.class, List.of(), List.of());

    /** By nobody. */
    static final Assessed BY_NOBODY =
            new Assessed(new TreeMap<>(), new TreeMap<>(), new TreeSet<>(), false, null, List.of(), null);

    /** From which score on a hire is as good as was asked. */
    private static final int GOOD = 3;

    /**
     * An interviewer's feedback, as they wrote it before they saw anybody else's.
     *
     * @param yes whether they would hire
     * @param debrief whether the debrief, or the decision of the round, that came next went on with the candidate; null before it
     */
    record Given(
            InterviewId interview,
            PersonId interviewer,
            Instant at,
            boolean yes,
            TreeMap<String, @Nullable Integer> ratings,
            @Nullable Boolean debrief) {}

    /** After that event of the application, which happened then. */
    Assessed after(Event event, Instant at) {
        Assessed followed = of(people().after(event, at));
        return switch (event) {
            // Whoever knows how it came out judges no more.
            case FeedbackSubmitted e
            when !e.afterOutcome() ->
                followed.with(and(
                        given,
                        new Given(
                                e.interview(),
                                e.interviewer(),
                                at,
                                e.recommendation().isYes(),
                                ratings(new TreeMap<>(), e.ratings()),
                                null)));
            case FeedbackAmended e
            when !e.afterOutcome() && !e.othersVisible() ->
                followed.with(each(one -> one.interview().equals(e.interview())
                                && one.interviewer().equals(e.interviewer())
                        ? new Given(
                                one.interview(),
                                one.interviewer(),
                                one.at(),
                                e.recommendation().isYes(),
                                ratings(one.ratings(), e.ratings()),
                                one.debrief())
                        : one));
            case DebriefHeld e ->
                switch (e.outcome()) {
                    case OFFER, ADVANCE -> followed.debriefed(true);
                    case REJECT -> followed.debriefed(false);
                    case ANOTHER_INTERVIEW -> followed;
                };
            case RoundDecided e -> followed.debriefed(e.outcome() != RoundOutcome.REJECT);
            case HireReviewed e ->
                new Assessed(
                        assigned,
                        owing,
                        gave,
                        discussed,
                        endedAt,
                        given,
                        e.retained() && e.performance() >= GOOD && e.managerSatisfaction() >= GOOD);
            default -> followed;
        };
    }

    /**
     * From when on it counts how its interviewers judged: it has come out, it was discussed or is over, and nobody is blind any more to what
     * others wrote. Null: nobody knows when, or it is not known how it came out.
     */
    @Nullable
    Instant settledAt(Application application) {
        Instant decided = application.decidedAt();
        return application.decision() == Decision.OPEN || decided == null || !discussed && endedAt == null
                ? null
                : people().openFrom(decided);
    }

    /** Those by whom it is told whether somebody is blind. */
    private PeopleOfApplication people() {
        return new PeopleOfApplication(
                true,
                Set.of(),
                read(assigned),
                read(owing),
                people(gave),
                Set.of(),
                Set.of(),
                null,
                discussed,
                endedAt);
    }

    private Assessed of(PeopleOfApplication people) {
        return new Assessed(
                written(people.assigned()),
                written(people.owing()),
                written(people.gave()),
                people.discussed(),
                people.endedAt(),
                given,
                goodHire);
    }

    private Assessed with(List<Given> feedback) {
        return new Assessed(assigned, owing, gave, discussed, endedAt, feedback, goodHire);
    }

    /** Only what was said before it is held to it, and only once. */
    private Assessed debriefed(boolean goesOn) {
        return with(each(one -> one.debrief() == null
                ? new Given(one.interview(), one.interviewer(), one.at(), one.yes(), one.ratings(), goesOn)
                : one));
    }

    private List<Given> each(UnaryOperator<Given> change) {
        return given.stream().map(change).toList();
    }

    private static List<Given> and(List<Given> before, Given more) {
        List<Given> all = new ArrayList<>(before);
        all.add(more);
        return List.copyOf(all);
    }

    /** Whatever was rated before and is not any more stays, without a rating. */
    private static TreeMap<String, @Nullable Integer> ratings(
            Map<String, @Nullable Integer> before, List<CompetencyRating> now) {
        TreeMap<String, @Nullable Integer> ratings = new TreeMap<>();
        before.keySet().forEach(competency -> ratings.put(competency, null));
        now.forEach(one -> ratings.put(one.competency().value(), one.rating()));
        return ratings;
    }

    private static Map<InterviewId, Set<PersonId>> read(Map<String, TreeSet<String>> written) {
        Map<InterviewId, Set<PersonId>> read = new HashMap<>();
        written.forEach((interview, people) -> read.put(new InterviewId(interview), people(people)));
        return read;
    }

    private static Set<PersonId> people(Set<String> written) {
        Set<PersonId> people = new HashSet<>();
        written.forEach(person -> people.add(new PersonId(person)));
        return people;
    }

    private static TreeMap<String, TreeSet<String>> written(Map<InterviewId, Set<PersonId>> people) {
        TreeMap<String, TreeSet<String>> written = new TreeMap<>();
        people.forEach((interview, all) -> written.put(interview.value(), written(all)));
        return written;
    }

    private static TreeSet<String> written(Set<PersonId> people) {
        TreeSet<String> written = new TreeSet<>();
        people.forEach(person -> written.add(person.value()));
        return written;
    }
}
