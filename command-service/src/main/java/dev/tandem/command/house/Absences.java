package dev.tandem.command.house;

import dev.tandem.agreement.Presence;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Part;
import dev.tandem.events.PersonId;
import dev.tandem.events.people.AbsenceCancelled;
import dev.tandem.events.people.AbsenceRecorded;
import dev.tandem.events.requisition.TermsApplied.PersonAbsence;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When one person is away.
 *
 * @param all as it stands now, each with another first day; those that are over stand among them
 */
public record Absences(List<AbsenceRecorded> all) {

    /** So many days after its end an absence can still be recorded or changed; after that it counts nowhere that it did not before. */
    public static final int DAYS_TO_SAY_SO = 14;

    private static final Part<Absences> PART = Part.from(new Absences(List.of()))
            .on(AbsenceRecorded.class, (absences, event) -> absences.with(event))
            .on(AbsenceCancelled.class, (absences, event) -> absences.without(event.from()));

    /** Reads them. */
    public static DecisionModel<Absences> model(PersonId person) {
        return PART.of(person.asInterviewer());
    }

    /** The one with that first day, as long as it can be changed; null if there is none. */
    public @Nullable AbsenceRecorded from(LocalDate day, Instant now) {
        return changeable(now).filter(one -> one.from().equals(day)).findFirst().orElse(null);
    }

    /** Those that are not long over. */
    public Stream<AbsenceRecorded> changeable(Instant now) {
        return all.stream().filter(one -> !longOver(one.until(), one.zone(), now));
    }

    /** Whether that day, the last of an absence, is so long ago that nobody says so any more. */
    public static boolean longOver(LocalDate until, ZoneId zone, Instant now) {
        return until.isBefore(LocalDate.ofInstant(now, zone).minusDays(DAYS_TO_SAY_SO));
    }

    /** What of them a search does not know, or knows otherwise. */
    public List<PersonAbsence> news(PersonId person, Presence known, Instant now) {
        List<Presence.Absence> there = known.absences().stream()
                .filter(one -> one.person().equals(person))
                .toList();
        // What is known otherwise is put right, however long ago it was: it was shortened while nobody here asked about
        // them.
        Stream<PersonAbsence> changed = all.stream()
                .filter(one -> !longOver(one.until(), one.zone(), now)
                        || there.stream().anyMatch(copy -> copy.from().equals(one.from())))
                .filter(one -> there.stream().noneMatch(same(one)))
                .map(one -> new PersonAbsence(person, one.from(), one.until(), one.zone()));
        Stream<PersonAbsence> gone = there.stream()
                .filter(one -> all.stream().noneMatch(is -> is.from().equals(one.from())))
                .map(one -> new PersonAbsence(person, one.from(), null, one.zone()));
        return Stream.concat(gone, changed).toList();
    }

    private static Predicate<Presence.Absence> same(AbsenceRecorded recorded) {
        return one -> one.from().equals(recorded.from())
                && one.until().equals(recorded.until())
                && one.zone().equals(recorded.zone());
    }

    private Absences with(AbsenceRecorded event) {
        return new Absences(Stream.concat(without(event.from()).all().stream(), Stream.of(event))
                .toList());
    }

    private Absences without(LocalDate from) {
        return new Absences(all.stream().filter(one -> !one.from().equals(from)).toList());
    }
}
