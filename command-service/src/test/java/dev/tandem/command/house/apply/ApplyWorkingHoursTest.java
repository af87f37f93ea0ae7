package dev.tandem.command.house.apply;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.house.HouseRule.NOTHING_TO_APPLY;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;

import dev.tandem.command.decision.Given;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.people.WorkingHoursSet;
import dev.tandem.events.people.WorkingWeek;
import dev.tandem.events.requisition.TermsApplied;
import dev.tandem.events.requisition.TermsApplied.PersonHours;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApplyWorkingHoursTest {

    private static final WorkingWeek WEEK = week(9);
    private static final WorkingWeek EARLIER = week(8);

    @Test
    void whatSomebodySaidIsCopiedWhereTheyHaveAPart() {
        applies(given(opened(), said(WEEK))).records(copied(WEEK));
        applies(given(opened(), said(EARLIER), copied(EARLIER), said(WEEK))).records(copied(WEEK));
    }

    @Test
    void onceAndOnlyThen() {
        nothing(given(opened(), said(WEEK), copied(WEEK)));
        nothing(given(opened()));
        nothing(given(said(WEEK)));
    }

    private static WorkingHoursSet said(WorkingWeek week) {
        return new WorkingHoursSet(MANAGER, week, MANAGER);
    }

    private static TermsApplied copied(WorkingWeek week) {
        return new TermsApplied(REQUISITION, null, List.of(new PersonHours(MANAGER, week)));
    }

    private static Given.When<ApplyWorkingHours> applies(Given given) {
        return given.when(new ApplyWorkingHours(REQUISITION, MANAGER)).by(PersonId.SYSTEM, Role.SYSTEM);
    }

    private static void nothing(Given given) {
        applies(given).refuses(NOTHING_TO_APPLY);
    }

    private static WorkingWeek week(int opens) {
        return new WorkingWeek(
                ZoneOffset.UTC, Set.of(DayOfWeek.MONDAY), LocalTime.of(opens, 0), LocalTime.of(17, 0), Set.of());
    }
}
