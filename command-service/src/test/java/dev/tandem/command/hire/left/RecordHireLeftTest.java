package dev.tandem.command.hire.left;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.hire.HireRule.DAY_TO_COME;
import static dev.tandem.command.hire.HireRule.LEFT_ALREADY;
import static dev.tandem.command.hire.HireRule.LEFT_BEFORE_START;
import static dev.tandem.command.hire.HireRule.NOT_HIRED;
import static dev.tandem.command.hire.HireRule.NOT_STARTED;
import static dev.tandem.command.hire.HireRule.NO_SHOW_RECORDED;
import static dev.tandem.command.requisition.RequisitionRule.NOT_ITS_PARTNER;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Applications.submittedElsewhere;
import static dev.tandem.command.story.Offers.fellThrough;
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

import dev.tandem.events.Role;
import dev.tandem.events.hire.HireLeft;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RecordHireLeftTest {

    private static final LocalDate LAST_DAY = LocalDate.parse("2026-08-31");
    private static final Instant IN_AUTUMN = Instant.parse("2026-09-15T08:00:00Z");
    private static final RecordHireLeft LEFT = new RecordHireLeft(REQUISITION, NOOR, LAST_DAY, true);

    @Test
    void whoeverCameMayLeaveOnce() {
        given(opened(), hired(NOOR), started())
                .when(LEFT)
                .by(MIA, Role.HIRING_MANAGER)
                .at(IN_AUTUMN)
                .records(left(LAST_DAY));
        given(opened(), hired(NOOR), started(), left(LAST_DAY))
                .when(LEFT)
                .by(ROB, Role.RECRUITER)
                .at(IN_AUTUMN)
                .refuses(LEFT_ALREADY);
        given(opened(), hired(NOOR), started())
                .when(LEFT)
                .by("tea", Role.TA_LEADER)
                .at(IN_AUTUMN)
                .records(HireLeft.class);
        given(opened(), hired(NOOR), started())
                .when(LEFT)
                .by("somebody", Role.HIRING_MANAGER)
                .at(IN_AUTUMN)
                .refuses(NOT_ITS_PARTNER);
    }

    /** Reviews are older than confirmed starts: whoever was reviewed had come. */
    @Test
    void onlyWhoeverCame() {
        given(opened(), hired(NOOR))
                .when(LEFT)
                .by(ROB, Role.RECRUITER)
                .at(IN_AUTUMN)
                .refuses(NOT_STARTED);
        given(opened(), hired(NOOR), reviewed(6))
                .when(LEFT)
                .by(ROB, Role.RECRUITER)
                .at(IN_AUTUMN)
                .records(HireLeft.class);
        given(opened(), hired(NOOR), fellThrough(NOOR))
                .when(LEFT)
                .by(ROB, Role.RECRUITER)
                .at(IN_AUTUMN)
                .refuses(NO_SHOW_RECORDED);
        given(opened(), submitted()).when(LEFT).by(ROB, Role.RECRUITER).refuses(NOT_HIRED);
        given(imported(), submittedElsewhere(), hired(NOOR))
                .when(LEFT)
                .by("im", Role.IMPORTER)
                .at(IN_AUTUMN)
                .records(HireLeft.class);
    }

    @Test
    void theLastDayIsNeitherToComeNorBeforeTheFirst() {
        given(opened(), hired(NOOR), started())
                .when(LEFT)
                .by(ROB, Role.RECRUITER)
                .at(Instant.parse("2026-08-30T08:00:00Z"))
                .refuses(DAY_TO_COME);
        given(opened(), hired(NOOR), started())
                .when(new RecordHireLeft(
                        REQUISITION, NOOR, hired(NOOR).startDate().minusDays(1), false))
                .by(ROB, Role.RECRUITER)
                .at(IN_AUTUMN)
                .refuses(LEFT_BEFORE_START);
        given(opened(), hired(NOOR), started())
                .when(new RecordHireLeft(REQUISITION, NOOR, hired(NOOR).startDate(), false))
                .by(ROB, Role.RECRUITER)
                .at(IN_AUTUMN)
                .records(HireLeft.class);
    }
}
