package dev.tandem.command.hire.handover;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.hire.HireRule.LEFT_ALREADY;
import static dev.tandem.command.hire.HireRule.NOT_HIRED;
import static dev.tandem.command.hire.HireRule.NOT_THEIR_MANAGER;
import static dev.tandem.command.hire.HireRule.NO_SHOW_RECORDED;
import static dev.tandem.command.hire.HireRule.THEIR_MANAGER_ALREADY;
import static dev.tandem.command.story.Applications.APPLICATION;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Applications.submittedElsewhere;
import static dev.tandem.command.story.Offers.fellThrough;
import static dev.tandem.command.story.Offers.handedOver;
import static dev.tandem.command.story.Offers.hired;
import static dev.tandem.command.story.Offers.left;
import static dev.tandem.command.story.Offers.started;
import static dev.tandem.command.story.People.MIA;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.imported;
import static dev.tandem.command.story.Requisitions.opened;

import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.hire.HireHandedOver;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class HandOverHireTest {

    private static final PersonId HUGO = new PersonId("hugo");
    private static final HandOverHire TO_HUGO = new HandOverHire(REQUISITION, NOOR, HUGO);

    @Test
    void theManagerHandsThemOverAndThenTheNextOne() {
        given(opened(), hired(NOOR), started())
                .when(TO_HUGO)
                .by(MIA, Role.HIRING_MANAGER)
                .records(handedOver(HUGO));
        given(opened(), hired(NOOR), handedOver(HUGO))
                .when(new HandOverHire(REQUISITION, NOOR, new PersonId("ines")))
                .by("hugo", Role.HIRING_MANAGER)
                .records(new HireHandedOver(
                        hired(NOOR).hire(), APPLICATION, REQUISITION, NOOR, HUGO, new PersonId("ines"), HUGO));
        given(opened(), hired(NOOR), handedOver(HUGO))
                .when(new HandOverHire(REQUISITION, NOOR, new PersonId("ines")))
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(NOT_THEIR_MANAGER);
        given(opened(), hired(NOOR), handedOver(HUGO))
                .when(TO_HUGO)
                .by("hugo", Role.HIRING_MANAGER)
                .refuses(THEIR_MANAGER_ALREADY);
    }

    @Test
    void aLeaderDoesWhereTheManagerIsGone() {
        given(opened(), hired(NOOR)).when(TO_HUGO).by("eve", Role.EXECUTIVE).records(HireHandedOver.class);
        given(opened(), hired(NOOR)).when(TO_HUGO).by("tea", Role.TA_LEADER).records(HireHandedOver.class);
        given(opened(), hired(NOOR)).when(TO_HUGO).by(ROB, Role.HIRING_MANAGER).refuses(NOT_THEIR_MANAGER);
        given(imported(), submittedElsewhere(), hired(NOOR))
                .when(TO_HUGO)
                .by("im", Role.IMPORTER)
                .records(HireHandedOver.class);
    }

    @Test
    void onlyWhoeverWorksHere() {
        given(opened(), submitted()).when(TO_HUGO).by(MIA, Role.HIRING_MANAGER).refuses(NOT_HIRED);
        given(opened(), hired(NOOR), fellThrough(NOOR))
                .when(TO_HUGO)
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(NO_SHOW_RECORDED);
        given(opened(), hired(NOOR), started(), left(LocalDate.parse("2026-08-31")))
                .when(TO_HUGO)
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(LEFT_ALREADY);
    }
}
