package dev.tandem.command.hire.confirmstart;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.hire.HireRule.DAY_TO_COME;
import static dev.tandem.command.hire.HireRule.NOT_HIRED;
import static dev.tandem.command.hire.HireRule.NO_SHOW_RECORDED;
import static dev.tandem.command.hire.HireRule.STARTED_ALREADY;
import static dev.tandem.command.requisition.RequisitionRule.NOT_IMPORTED;
import static dev.tandem.command.requisition.RequisitionRule.NOT_ITS_PARTNER;
import static dev.tandem.command.story.Applications.APPLICATION;
import static dev.tandem.command.story.Applications.reconsidered;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Applications.submittedElsewhere;
import static dev.tandem.command.story.Offers.fellThrough;
import static dev.tandem.command.story.Offers.handedOver;
import static dev.tandem.command.story.Offers.hired;
import static dev.tandem.command.story.Offers.left;
import static dev.tandem.command.story.Offers.reviewed;
import static dev.tandem.command.story.Offers.started;
import static dev.tandem.command.story.People.MIA;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.imported;
import static dev.tandem.command.story.Requisitions.opened;

import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.hire.HireStarted;
import dev.tandem.events.requisition.Stage;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ConfirmStartTest {

    private static final LocalDate FIRST_DAY = hired(NOOR).startDate();
    private static final Instant FIRST_MORNING = Instant.parse("2026-04-01T08:00:00Z");
    private static final ConfirmStart CAME = new ConfirmStart(REQUISITION, NOOR, FIRST_DAY);

    @Test
    void whoeverWasHiredCame() {
        given(opened(), hired(NOOR))
                .when(CAME)
                .by(MIA, Role.HIRING_MANAGER)
                .at(FIRST_MORNING)
                .records(started());
        given(opened(), hired(NOOR))
                .when(CAME)
                .by(ROB, Role.RECRUITER)
                .at(FIRST_MORNING)
                .records(HireStarted.class);
        given(opened(), hired(NOOR))
                .when(CAME)
                .by("somebody", Role.HIRING_MANAGER)
                .at(FIRST_MORNING)
                .refuses(NOT_ITS_PARTNER);
        given(opened(), hired(NOOR), handedOver(new PersonId("hugo")))
                .when(CAME)
                .by("hugo", Role.HIRING_MANAGER)
                .at(FIRST_MORNING)
                .records(HireStarted.class);
    }

    /** In the east the day begins before it does in UTC. */
    @Test
    void onADayThatHasBegunSomewhere() {
        given(opened(), hired(NOOR))
                .when(CAME)
                .by(ROB, Role.RECRUITER)
                .at(Instant.parse("2026-03-31T10:00:00Z"))
                .records(HireStarted.class);
        given(opened(), hired(NOOR))
                .when(CAME)
                .by(ROB, Role.RECRUITER)
                .at(Instant.parse("2026-03-31T09:59:59Z"))
                .refuses(DAY_TO_COME);
    }

    @Test
    void onceAndOnlyOfAHireThatStands() {
        given(opened(), submitted()).when(CAME).by(ROB, Role.RECRUITER).refuses(NOT_HIRED);
        given(opened(), hired(NOOR), fellThrough(NOOR))
                .when(CAME)
                .by(ROB, Role.RECRUITER)
                .refuses(NO_SHOW_RECORDED);
        given(opened(), hired(NOOR), started())
                .when(CAME)
                .by(ROB, Role.RECRUITER)
                .refuses(STARTED_ALREADY);
        given(opened(), hired(NOOR), reviewed(6))
                .when(CAME)
                .by(ROB, Role.RECRUITER)
                .refuses(STARTED_ALREADY);
        given(opened(), hired(NOOR), left(FIRST_DAY))
                .when(CAME)
                .by(ROB, Role.RECRUITER)
                .refuses(STARTED_ALREADY);
    }

    @Test
    void whoeverWasHiredAnewComesAnew() {
        given(opened(), hired(NOOR), fellThrough(NOOR), reconsidered(Stage.OFFER), hired(NOOR))
                .when(CAME)
                .by(ROB, Role.RECRUITER)
                .at(FIRST_MORNING)
                .records(HireStarted.class);
    }

    @Test
    void whoBringsInAPastSaysNothingOfWhatHappenedHere() {
        given(opened(), hired(NOOR))
                .when(CAME)
                .by("im", Role.IMPORTER)
                .at(FIRST_MORNING)
                .refuses(NOT_IMPORTED);
    }

    @Test
    void aPastSaysSoToo() {
        given(imported(), submittedElsewhere(), hired(NOOR))
                .when(CAME)
                .by("im", Role.IMPORTER)
                .at(FIRST_MORNING)
                .records(new HireStarted(
                        hired(NOOR).hire(), APPLICATION, REQUISITION, NOOR, FIRST_DAY, new PersonId("im")));
    }
}
