package dev.tandem.command.race;

import static dev.tandem.command.race.Order.fresh;
import static dev.tandem.command.race.Person.PIA;
import static dev.tandem.command.race.Person.ROB;
import static dev.tandem.command.race.Race.oneOf;

import dev.tandem.command.application.submit.SubmitCandidate;
import dev.tandem.command.candidate.forget.ForgetCandidate;
import dev.tandem.command.candidate.merge.MergeCandidates;
import dev.tandem.command.candidate.placelegalhold.PlaceLegalHold;
import dev.tandem.command.candidate.register.RegisterCandidate;
import dev.tandem.command.candidate.releaselegalhold.ReleaseLegalHold;
import dev.tandem.events.Event;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.candidate.CandidateForgotten;
import dev.tandem.events.candidate.CandidateRegistered;
import dev.tandem.events.candidate.CandidatesMerged;
import dev.tandem.events.candidate.LegalHoldPlaced;
import dev.tandem.events.candidate.LegalHoldReleased;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A candidate is known once, and so is what stands on them. */
final class CandidateRaces {

    private CandidateRaces() {}

    static Stream<Race> all() {
        return Stream.of(
                oneOf(
                        "A candidate's id is used once",
                        search -> search,
                        search -> List.of(search.order(ROB, RegisterCandidate.class, fresh("candidate"))),
                        CandidateRegistered.class),
                oneOf(
                        "One legal hold stands on a candidate",
                        search -> search.with(ROB, RegisterCandidate.class),
                        search -> List.of(search.order(PIA, PlaceLegalHold.class)),
                        LegalHoldPlaced.class),
                oneOf(
                        "A legal hold is released once",
                        search -> search.with(ROB, RegisterCandidate.class).with(PIA, PlaceLegalHold.class),
                        search -> List.of(search.order(PIA, ReleaseLegalHold.class)),
                        LegalHoldReleased.class),
                oneOf(
                        "Who is forgotten is under no legal hold, and the other way round",
                        search -> search.with(ROB, RegisterCandidate.class),
                        search -> List.of(
                                search.order(PIA, PlaceLegalHold.class), search.order(PIA, ForgetCandidate.class)),
                        LegalHoldPlaced.class,
                        CandidateForgotten.class),
                oneOf(
                        "Two ids come to mean one person once, whichever survives",
                        CandidateRaces::two,
                        search -> List.of(
                                merge(search, first(search), second(search)),
                                merge(search, second(search), first(search))),
                        CandidatesMerged.class),
                oneOf(
                        "An id that was merged begins no second application on a search",
                        search -> submitting(two(search), first(search)),
                        search -> List.of(merge(search, first(search), second(search)), submit(search, second(search))),
                        CandidatesMerged.class,
                        CandidateSubmitted.class),
                oneOf(
                        "The id that survives begins no second application on a search",
                        search -> submitting(two(search), second(search)),
                        search -> List.of(merge(search, first(search), second(search)), submit(search, first(search))),
                        CandidatesMerged.class,
                        CandidateSubmitted.class),
                twoEvents(
                        "A hold on one id keeps what stands under the other, and what is forgotten is forgotten under both",
                        search -> {
                            Search two = two(search);
                            return two.with(
                                    PIA, MergeCandidates.class, Map.of("candidate", first(two), "merged", second(two)));
                        },
                        search -> List.of(
                                search.order(PIA, PlaceLegalHold.class, Map.of("candidate", first(search))),
                                search.order(PIA, ForgetCandidate.class, Map.of("candidate", second(search)))),
                        LegalHoldPlaced.class,
                        CandidateForgotten.class));
    }

    /** One order is accepted, and leaves an event for each of two ids. */
    private static Race twoEvents(
            String rule,
            UnaryOperator<Search> past,
            Function<Search, List<Order>> kinds,
            Class<? extends Event> event,
            Class<? extends Event> other) {
        Race one = oneOf(rule, past, kinds, event, other);
        return new Race(rule, past, one.orders(), 1, Map.of(Set.of(event, other), 2));
    }

    private static final String SECOND = "-again";

    /** Two who are registered, and a search for which everything is settled. */
    private static Search two(Search search) {
        String first = "candidate-" + UUID.randomUUID();
        return search.agreed()
                .with(ROB, RegisterCandidate.class, Map.of("candidate", first))
                .with(ROB, RegisterCandidate.class, Map.of("candidate", first + SECOND));
    }

    private static String first(Search search) {
        String id = search.id("candidate");
        return id.endsWith(SECOND) ? id.substring(0, id.length() - SECOND.length()) : id;
    }

    private static String second(Search search) {
        return first(search) + SECOND;
    }

    private static Search submitting(Search search, String candidate) {
        return search.with(ROB, SubmitCandidate.class, Map.of("candidate", candidate));
    }

    private static Order submit(Search search, String candidate) {
        return search.order(ROB, SubmitCandidate.class, Map.of("candidate", candidate));
    }

    private static Order merge(Search search, String survivor, String merged) {
        return search.order(PIA, MergeCandidates.class, Map.of("candidate", survivor, "merged", merged));
    }
}
