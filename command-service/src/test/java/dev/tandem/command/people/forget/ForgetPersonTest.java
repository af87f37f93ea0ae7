package dev.tandem.command.people.forget;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.people.PersonRule.PERSON_FORGOTTEN;
import static dev.tandem.command.people.PersonRule.PERSON_NOT_DEPARTED;
import static dev.tandem.command.people.PersonRule.PERSON_UNKNOWN;

import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.candidate.ErasureGround;
import dev.tandem.events.people.PersonDeparted;
import dev.tandem.events.people.PersonForgotten;
import dev.tandem.events.people.PersonIntroduced;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ForgetPersonTest {

    private static final PersonId MARA = new PersonId("mara");
    private static final PersonId PRO = new PersonId("pro");
    private static final ForgetPerson FORGET = new ForgetPerson(MARA, ErasureGround.NO_LONGER_NEEDED);
    private static final PersonIntroduced INTRODUCED = new PersonIntroduced(MARA, "Mara Lindqvist", null, PRO);
    private static final PersonDeparted DEPARTED = new PersonDeparted(MARA, LocalDate.parse("2026-01-14"), PRO);
    private static final PersonForgotten FORGOTTEN =
            new PersonForgotten(MARA, ErasureGround.NO_LONGER_NEEDED, new PersonId("pia"));

    @Test
    void whoHasLeftIsForgotten() {
        given(INTRODUCED, DEPARTED).when(FORGET).by("pia", Role.PRIVACY_OFFICER).records(FORGOTTEN);
    }

    @Test
    void whoIsThereIsNot() {
        given(INTRODUCED).when(FORGET).by("pia", Role.PRIVACY_OFFICER).refuses(PERSON_NOT_DEPARTED);
        given(INTRODUCED, DEPARTED, INTRODUCED)
                .when(FORGET)
                .by("pia", Role.PRIVACY_OFFICER)
                .refuses(PERSON_NOT_DEPARTED);
        given().when(FORGET).by("pia", Role.PRIVACY_OFFICER).refuses(PERSON_UNKNOWN);
    }

    @Test
    void nobodyIsForgottenTwice() {
        given(INTRODUCED, DEPARTED, FORGOTTEN)
                .when(FORGET)
                .by("pia", Role.PRIVACY_OFFICER)
                .refuses(PERSON_FORGOTTEN);
    }
}
