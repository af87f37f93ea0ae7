package dev.tandem.command.people.depart;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.people.PersonRule.DEPARTURE_AHEAD;
import static dev.tandem.command.people.PersonRule.PERSON_DEPARTED;
import static dev.tandem.command.people.PersonRule.PERSON_UNKNOWN;

import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.people.PersonDeparted;
import dev.tandem.events.people.PersonIntroduced;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** It is 15 January 2026. */
class RecordDepartureTest {

    private static final PersonId MARA = new PersonId("mara");
    private static final PersonId TARA = new PersonId("tara");
    private static final LocalDate YESTERDAY = LocalDate.parse("2026-01-14");
    private static final PersonIntroduced INTRODUCED = new PersonIntroduced(MARA, "Mara Lindqvist", null, TARA);
    private static final PersonDeparted DEPARTED = new PersonDeparted(MARA, YESTERDAY, TARA);

    @Test
    void somebodyHasLeftAndMayLeaveAgainOnceTheyAreBack() {
        given(INTRODUCED)
                .when(new RecordDeparture(MARA, YESTERDAY))
                .by("tara", Role.TA_LEADER)
                .records(DEPARTED);
        given(INTRODUCED, DEPARTED, INTRODUCED)
                .when(new RecordDeparture(MARA, YESTERDAY))
                .by("tara", Role.PROVISIONER)
                .records(DEPARTED);
    }

    @Test
    void whoWasNeverIntroducedOrHasLeftDoesNotLeave() {
        given().when(new RecordDeparture(MARA, YESTERDAY))
                .by("tara", Role.TA_LEADER)
                .refuses(PERSON_UNKNOWN);
        given(INTRODUCED, DEPARTED)
                .when(new RecordDeparture(MARA, YESTERDAY))
                .by("tara", Role.TA_LEADER)
                .refuses(PERSON_DEPARTED);
    }

    @Test
    void nobodyHasLeftTomorrow() {
        given(INTRODUCED)
                .when(new RecordDeparture(MARA, LocalDate.parse("2026-01-17")))
                .by("tara", Role.TA_LEADER)
                .refuses(DEPARTURE_AHEAD);
    }
}
