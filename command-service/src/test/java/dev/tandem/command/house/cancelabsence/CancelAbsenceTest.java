package dev.tandem.command.house.cancelabsence;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.house.HouseRule.ABSENCE_OF_SOMEBODY_ELSE;
import static dev.tandem.command.house.HouseRule.NO_SUCH_ABSENCE;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.MIA;

import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.people.AbsenceCancelled;
import dev.tandem.events.people.AbsenceRecorded;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** It is 15 January 2026. */
class CancelAbsenceTest {

    private static final LocalDate AUGUST = LocalDate.parse("2026-08-03");
    private static final CancelAbsence CANCEL = new CancelAbsence(MANAGER, AUGUST);

    @Test
    void somebodyIsThereAfterAll() {
        given(away("2026-08-03", "2026-08-21"))
                .when(CANCEL)
                .by(MIA, Role.HIRING_MANAGER)
                .records(new AbsenceCancelled(MANAGER, AUGUST, MANAGER));
        given(away("2026-08-03", "2026-08-21"))
                .when(CANCEL)
                .by("pro", Role.PROVISIONER)
                .records(new AbsenceCancelled(MANAGER, AUGUST, new PersonId("pro")));
    }

    @Test
    void nobodyElseSaysSo() {
        given(away("2026-08-03", "2026-08-21"))
                .when(CANCEL)
                .by("rob", Role.RECRUITER)
                .refuses(ABSENCE_OF_SOMEBODY_ELSE);
    }

    @Test
    void whatIsNotKnownOrLongOverIsNotCancelled() {
        given(away("2026-08-02", "2026-08-21"))
                .when(CANCEL)
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(NO_SUCH_ABSENCE);
        given(away("2026-08-03", "2026-08-21"), new AbsenceCancelled(MANAGER, AUGUST, MANAGER))
                .when(CANCEL)
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(NO_SUCH_ABSENCE);
        given(away("2025-12-01", "2025-12-31"))
                .when(new CancelAbsence(MANAGER, LocalDate.parse("2025-12-01")))
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(NO_SUCH_ABSENCE);
    }

    private static AbsenceRecorded away(String from, String until) {
        return new AbsenceRecorded(MANAGER, LocalDate.parse(from), LocalDate.parse(until), ZoneOffset.UTC, MANAGER);
    }
}
