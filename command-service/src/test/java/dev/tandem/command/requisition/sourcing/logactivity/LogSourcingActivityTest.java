package dev.tandem.command.requisition.sourcing.logactivity;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.MIA;
import static dev.tandem.command.story.People.RECRUITER;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;

import dev.tandem.events.Role;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.SourcingActivityLogged;
import dev.tandem.events.requisition.SourcingActivityLogged.ActivityKind;
import org.junit.jupiter.api.Test;

class LogSourcingActivityTest {

    @Test
    void theWorkBehindTheSilenceIsSeenOnBothSides() {
        given(opened())
                .when(new LogSourcingActivity(REQUISITION, ActivityKind.OUTREACH, 25, null))
                .by(ROB, Role.RECRUITER)
                .records(new SourcingActivityLogged(
                        REQUISITION, ActivityKind.OUTREACH, 25, null, Side.RECRUITER, RECRUITER));
        given(opened())
                .when(new LogSourcingActivity(REQUISITION, ActivityKind.FOLLOW_UP, 1, "Wrote to Ana"))
                .by(MIA, Role.HIRING_MANAGER)
                .records(new SourcingActivityLogged(
                        REQUISITION, ActivityKind.FOLLOW_UP, 1, "Wrote to Ana", Side.HIRING_MANAGER, MANAGER));
    }
}
