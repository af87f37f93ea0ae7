package dev.tandem.command.race;

import static dev.tandem.command.race.Person.EVE;
import static dev.tandem.command.race.Person.MIA;
import static dev.tandem.command.race.Person.TEA;
import static dev.tandem.command.race.Race.oneOf;

import dev.tandem.command.house.adopt.AdoptHouseTerms;
import dev.tandem.command.house.propose.ProposeHouseTerms;
import dev.tandem.command.house.recordabsence.RecordAbsence;
import dev.tandem.command.house.sethours.SetWorkingHours;
import dev.tandem.events.people.AbsenceRecorded;
import dev.tandem.events.people.HouseTermsAdopted;
import dev.tandem.events.people.WorkingHoursSet;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** The house says what binds its searches once. */
final class HouseRaces {

    private HouseRaces() {}

    static Stream<Race> all() {
        AtomicInteger proposed = new AtomicInteger();
        AtomicInteger away = new AtomicInteger();
        return Stream.of(
                oneOf(
                        "A proposal of terms for the house is adopted once",
                        search -> {
                            proposed.incrementAndGet();
                            // For a type of role that nobody looks for, so that other races go by what they say
                            // themselves.
                            return search.with(TEA, ProposeHouseTerms.class, Map.of("roleType", "NOBODY"));
                        },
                        search -> List.of(search.order(EVE, AdoptHouseTerms.class, Map.of("version", proposed.get()))),
                        HouseTermsAdopted.class),
                oneOf(
                        "The same hours are set once",
                        search -> search,
                        search -> List.of(search.order(
                                TEA, SetWorkingHours.class, Map.of("person", "somebody-" + UUID.randomUUID()))),
                        WorkingHoursSet.class),
                oneOf(
                        "Of absences that overlap one is recorded",
                        search -> {
                            away.addAndGet(7);
                            return search;
                        },
                        search -> List.of(
                                search.order(MIA, RecordAbsence.class, days(away.get(), away.get() + 3)),
                                search.order(MIA, RecordAbsence.class, days(away.get() + 1, away.get() + 2))),
                        AbsenceRecorded.class));
    }

    private static Map<String, String> days(int from, int until) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return Map.of(
                "from", today.plusDays(from).toString(),
                "until", today.plusDays(until).toString());
    }
}
