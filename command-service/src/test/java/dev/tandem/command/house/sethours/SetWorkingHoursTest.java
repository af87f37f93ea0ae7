package dev.tandem.command.house.sethours;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.house.HouseRule.FEW_HOURS_NEED_A_LEADER;
import static dev.tandem.command.house.HouseRule.HOURS_AS_BEFORE;
import static dev.tandem.command.house.HouseRule.HOURS_OF_SOMEBODY_ELSE;
import static dev.tandem.command.house.HouseRule.HOURS_OUT_OF_RANGE;
import static dev.tandem.command.story.People.INTERVIEWER;
import static dev.tandem.command.story.People.IVY;

import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.people.WorkingHoursSet;
import dev.tandem.events.people.WorkingWeek;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SetWorkingHoursTest {

    private static final WorkingWeek THREE_DAYS = week(16, DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY);
    private static final WorkingWeek TWO_DAYS = week(16, DayOfWeek.MONDAY, DayOfWeek.TUESDAY);

    @Test
    void somebodySaysWhenTheyWork() {
        given().when(new SetWorkingHours(INTERVIEWER, THREE_DAYS))
                .by(IVY, Role.INTERVIEWER)
                .records(new WorkingHoursSet(INTERVIEWER, THREE_DAYS, INTERVIEWER));
    }

    @Test
    void talentAcquisitionAndProvisioningSayItForOthers() {
        given().when(new SetWorkingHours(INTERVIEWER, THREE_DAYS))
                .by("pro", Role.PROVISIONER)
                .records(new WorkingHoursSet(INTERVIEWER, THREE_DAYS, new PersonId("pro")));
        given().when(new SetWorkingHours(INTERVIEWER, TWO_DAYS))
                .by("tea", Role.TA_LEADER)
                .records(new WorkingHoursSet(INTERVIEWER, TWO_DAYS, new PersonId("tea")));
    }

    @Test
    void nobodyElseDoes() {
        given().when(new SetWorkingHours(INTERVIEWER, THREE_DAYS))
                .by("rob", Role.RECRUITER)
                .refuses(HOURS_OF_SOMEBODY_ELSE);
    }

    @Test
    void fewerThanTwentyHoursNeedALeader() {
        given().when(new SetWorkingHours(INTERVIEWER, TWO_DAYS))
                .by(IVY, Role.INTERVIEWER)
                .refuses(FEW_HOURS_NEED_A_LEADER);
    }

    @Test
    void aDayClosesAfterItOpensAndHolidaysLeaveSome() {
        given().when(new SetWorkingHours(INTERVIEWER, week(8, DayOfWeek.values())))
                .by(IVY, Role.INTERVIEWER)
                .refuses(HOURS_OUT_OF_RANGE);
        Set<LocalDate> mondays = LocalDate.of(2026, 1, 5)
                .datesUntil(LocalDate.of(2030, 1, 1))
                .filter(day -> day.getDayOfWeek() == DayOfWeek.MONDAY)
                .collect(Collectors.toSet());
        given().when(new SetWorkingHours(
                        INTERVIEWER,
                        new WorkingWeek(
                                ZoneId.of("Europe/Lisbon"),
                                Set.of(DayOfWeek.MONDAY),
                                LocalTime.of(0, 0),
                                LocalTime.of(23, 59),
                                mondays)))
                .by("tea", Role.TA_LEADER)
                .refuses(HOURS_OUT_OF_RANGE);
    }

    @Test
    void whatIsKnownIsNotSaidAgain() {
        given(new WorkingHoursSet(INTERVIEWER, THREE_DAYS, INTERVIEWER))
                .when(new SetWorkingHours(INTERVIEWER, THREE_DAYS))
                .by(IVY, Role.INTERVIEWER)
                .refuses(HOURS_AS_BEFORE);
    }

    @Test
    void twentyHoursAreNotFewAndAQuarterOfAnHourIsADay() {
        WorkingWeek twenty = week(18, DayOfWeek.MONDAY, DayOfWeek.TUESDAY);
        WorkingWeek quarters = new WorkingWeek(
                ZoneId.of("Europe/Lisbon"),
                Set.of(DayOfWeek.MONDAY),
                LocalTime.of(8, 0),
                LocalTime.of(8, 15),
                Set.of());
        given().when(new SetWorkingHours(INTERVIEWER, twenty))
                .by(IVY, Role.INTERVIEWER)
                .records(WorkingHoursSet.class);
        given().when(new SetWorkingHours(INTERVIEWER, quarters))
                .by("tea", Role.TA_LEADER)
                .records(WorkingHoursSet.class);
    }

    private static WorkingWeek week(int closes, DayOfWeek... days) {
        return new WorkingWeek(
                ZoneId.of("Europe/Lisbon"), Set.of(days), LocalTime.of(8, 0), LocalTime.of(closes, 0), Set.of());
    }
}
