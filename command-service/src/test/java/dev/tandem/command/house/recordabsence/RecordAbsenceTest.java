package dev.tandem.command.house.recordabsence;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.house.HouseRule.ABSENCES_OVERLAP;
import static dev.tandem.command.house.HouseRule.ABSENCE_AS_BEFORE;
import static dev.tandem.command.house.HouseRule.ABSENCE_OF_SOMEBODY_ELSE;
import static dev.tandem.command.house.HouseRule.ABSENCE_OUT_OF_RANGE;
import static dev.tandem.command.house.HouseRule.TOO_MANY_ABSENCES;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.MIA;

import dev.tandem.command.decision.Given;
import dev.tandem.events.Event;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.people.AbsenceCancelled;
import dev.tandem.events.people.AbsenceRecorded;
import dev.tandem.events.people.WorkingHoursSet;
import dev.tandem.events.people.WorkingWeek;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** It is 9:00 in UTC on 15 January 2026. */
class RecordAbsenceTest {

    private static final ZoneId KIRITIMATI = ZoneId.of("Pacific/Kiritimati");

    @Test
    void somebodySaysWhenTheyAreAway() {
        says(given(), "2026-08-03", "2026-08-21").records(away("2026-08-03", "2026-08-21"));
        says(given(), "2026-01-15", "2026-01-15").records(away("2026-01-15", "2026-01-15"));
    }

    @Test
    void provisioningSaysItForOthersAndNobodyElseDoes() {
        Given.When<RecordAbsence> august = given().when(command("2026-08-03", "2026-08-21"));
        august.by("pro", Role.PROVISIONER)
                .records(new AbsenceRecorded(
                        MANAGER, day("2026-08-03"), day("2026-08-21"), ZoneOffset.UTC, new PersonId("pro")));
        august.by("rob", Role.RECRUITER).refuses(ABSENCE_OF_SOMEBODY_ELSE);
        august.by("tea", Role.TA_LEADER).refuses(ABSENCE_OF_SOMEBODY_ELSE);
    }

    @Test
    void daysAreThoseOfTheirWorkingHours() {
        WorkingWeek week = new WorkingWeek(
                KIRITIMATI,
                EnumSet.complementOf(EnumSet.of(DayOfWeek.SUNDAY)),
                LocalTime.of(8, 0),
                LocalTime.of(17, 0),
                Set.of());
        Given there = given(new WorkingHoursSet(MANAGER, week, MANAGER));

        says(there, "2026-08-03", "2026-08-21").records(away("2026-08-03", "2026-08-21", KIRITIMATI));
        // It is 23:00 there, of the same day; a year ahead of it is what counts.
        says(there, "2027-01-16", "2027-01-16").records(away("2027-01-16", "2027-01-16", KIRITIMATI));
        says(
                        given(away("2026-08-03", "2026-08-21"), new WorkingHoursSet(MANAGER, week, MANAGER)),
                        "2026-08-03",
                        "2026-08-21")
                .records(away("2026-08-03", "2026-08-21", KIRITIMATI));
    }

    @Test
    void anAbsenceHasAnEndAndIsNotLongAgo() {
        says(given(), "2026-08-03", "2026-08-02").refuses(ABSENCE_OUT_OF_RANGE);
        says(given(), "2026-01-01", "2026-01-05").records(away("2026-01-01", "2026-01-05"));
        says(given(), "2025-12-31", "2026-01-05").refuses(ABSENCE_OUT_OF_RANGE);
        says(given(), "2027-01-16", "2027-02-01").records(away("2027-01-16", "2027-02-01"));
        says(given(), "2027-01-17", "2027-02-01").refuses(ABSENCE_OUT_OF_RANGE);
        says(given(), "2026-03-01", "2027-03-02").records(away("2026-03-01", "2027-03-02"));
        says(given(), "2026-03-01", "2027-03-03").refuses(ABSENCE_OUT_OF_RANGE);
    }

    @Test
    void oneThatIsKnownEndsOtherwise() {
        Given sinceAutumn = given(away("2025-11-01", "2026-02-01"));
        says(sinceAutumn, "2025-11-01", "2026-01-16").records(away("2025-11-01", "2026-01-16"));
        says(sinceAutumn, "2025-11-01", "2025-12-31").refuses(ABSENCE_OUT_OF_RANGE);
        says(sinceAutumn, "2025-11-01", "2026-02-01").refuses(ABSENCE_AS_BEFORE);
        says(given(away("2025-11-01", "2025-12-31")), "2025-11-01", "2026-02-01")
                .refuses(ABSENCE_OUT_OF_RANGE);
    }

    @Test
    void twoDoNotOverlap() {
        Given august = given(away("2026-08-03", "2026-08-21"));
        says(august, "2026-08-21", "2026-08-30").refuses(ABSENCES_OVERLAP);
        says(august, "2026-07-01", "2026-08-03").refuses(ABSENCES_OVERLAP);
        says(august, "2026-07-01", "2026-09-03").refuses(ABSENCES_OVERLAP);
        says(august, "2026-08-22", "2026-08-30").records(away("2026-08-22", "2026-08-30"));
        says(august.and(new AbsenceCancelled(MANAGER, day("2026-08-03"), MANAGER)), "2026-08-10", "2026-08-14")
                .records(away("2026-08-10", "2026-08-14"));
    }

    @Test
    void thereAreNotTooManyOfThem() {
        List<Event> fifty = IntStream.range(0, 50)
                .<Event>mapToObj(i -> {
                    String day = day("2026-02-01").plusDays(2L * i).toString();
                    return away(day, day);
                })
                .toList();
        says(given(fifty), "2026-08-03", "2026-08-21").refuses(TOO_MANY_ABSENCES);
        says(given(fifty), "2026-02-01", "2026-02-02").records(away("2026-02-01", "2026-02-02"));
        says(given(fifty.subList(1, 50)), "2026-08-03", "2026-08-21").records(away("2026-08-03", "2026-08-21"));
    }

    private static Given.When<RecordAbsence> says(Given given, String from, String until) {
        return given.when(command(from, until)).by(MIA, Role.HIRING_MANAGER);
    }

    private static RecordAbsence command(String from, String until) {
        return new RecordAbsence(MANAGER, day(from), day(until));
    }

    private static AbsenceRecorded away(String from, String until) {
        return away(from, until, ZoneOffset.UTC);
    }

    private static AbsenceRecorded away(String from, String until, ZoneId zone) {
        return new AbsenceRecorded(MANAGER, day(from), day(until), zone, MANAGER);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
