package dev.tandem.command.people.introduce;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.people.PersonRule.ID_OF_AUTOMATIONS;
import static dev.tandem.command.people.PersonRule.PERSON_FORGOTTEN;

import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.candidate.ErasureGround;
import dev.tandem.events.people.PersonDeparted;
import dev.tandem.events.people.PersonForgotten;
import dev.tandem.events.people.PersonIntroduced;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class IntroducePersonTest {

    private static final PersonId MARA = new PersonId("mara");
    private static final PersonId PRO = new PersonId("pro");
    private static final IntroducePerson INTRODUCE = new IntroducePerson(MARA, "Mara Lindqvist", "mara@example.com");

    private static final PersonIntroduced BEFORE = new PersonIntroduced(MARA, "Mara", null, PRO);
    private static final PersonDeparted DEPARTED = new PersonDeparted(MARA, LocalDate.parse("2026-01-14"), PRO);

    @Test
    void somebodyIsIntroducedCorrectedAndBack() {
        PersonIntroduced introduced = new PersonIntroduced(MARA, "Mara Lindqvist", "mara@example.com", PRO);

        given().when(INTRODUCE).by("pro", Role.PROVISIONER).records(introduced);
        given(BEFORE).when(INTRODUCE).by("pro", Role.IMPORTER).records(introduced);
        given(BEFORE, DEPARTED).when(INTRODUCE).by("pro", Role.TA_LEADER).records(introduced);
    }

    @Test
    void nobodyIsIntroducedUnderTheIdOfSomebodyForgotten() {
        given(BEFORE, DEPARTED, new PersonForgotten(MARA, ErasureGround.NO_LONGER_NEEDED, new PersonId("pia")))
                .when(INTRODUCE)
                .by("pro", Role.PROVISIONER)
                .refuses(PERSON_FORGOTTEN);
    }

    @Test
    void theAutomationsAreNobody() {
        given().when(new IntroducePerson(new PersonId("sy5tem"), "Sybil Stem", null))
                .by("pro", Role.PROVISIONER)
                .refuses(ID_OF_AUTOMATIONS);
    }
}
