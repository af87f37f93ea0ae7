package dev.tandem.command.race;

import static dev.tandem.command.race.Order.fresh;
import static dev.tandem.command.race.Person.PIA;
import static dev.tandem.command.race.Person.ROB;
import static dev.tandem.command.race.Race.oneOf;

import dev.tandem.command.candidate.forget.ForgetCandidate;
import dev.tandem.command.candidate.placelegalhold.PlaceLegalHold;
import dev.tandem.command.candidate.register.RegisterCandidate;
import dev.tandem.command.candidate.releaselegalhold.ReleaseLegalHold;
import dev.tandem.events.candidate.CandidateForgotten;
import dev.tandem.events.candidate.CandidateRegistered;
import dev.tandem.events.candidate.LegalHoldPlaced;
import dev.tandem.events.candidate.LegalHoldReleased;
import java.util.List;
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
                        CandidateForgotten.class));
    }
}
