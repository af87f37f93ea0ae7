package dev.tandem.command.partnership.raiseblocker;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.MIA;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;

import dev.tandem.events.BlockerId;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.partnership.BlockerRaised;
import dev.tandem.events.requisition.Side;
import org.junit.jupiter.api.Test;

class RaiseBlockerTest {

    @Test
    void eitherSideSaysWhatIsInTheWay() {
        given(opened())
                .when(new RaiseBlocker(REQUISITION, "The band is not confirmed", new PersonId("eve")))
                .by(MIA, Role.HIRING_MANAGER)
                .records(new BlockerRaised(
                        new BlockerId("new-1"),
                        REQUISITION,
                        Side.HIRING_MANAGER,
                        MANAGER,
                        "The band is not confirmed",
                        new PersonId("eve")));
    }
}
