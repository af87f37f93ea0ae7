package dev.tandem.command.partnership.announcechange;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.MIA;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;

import dev.tandem.events.Role;
import dev.tandem.events.requisition.ChangeAnnounced;
import dev.tandem.events.requisition.ChangeAnnounced.ChangeKind;
import dev.tandem.events.requisition.Side;
import org.junit.jupiter.api.Test;

class AnnounceChangeTest {

    @Test
    void noSurprises() {
        given(opened())
                .when(new AnnounceChange(
                        REQUISITION, ChangeKind.TIMELINE, "Needed by May", "The launch was brought forward"))
                .by(MIA, Role.HIRING_MANAGER)
                .records(new ChangeAnnounced(
                        REQUISITION,
                        ChangeKind.TIMELINE,
                        "Needed by May",
                        "The launch was brought forward",
                        Side.HIRING_MANAGER,
                        MANAGER));
    }

    @Test
    void aChangeIsExplained() {
        given().when(new AnnounceChange(REQUISITION, ChangeKind.BUDGET, "Half of it", "So be it"))
                .by(MIA, Role.HIRING_MANAGER)
                .isInvalidAt("explanation");
    }
}
