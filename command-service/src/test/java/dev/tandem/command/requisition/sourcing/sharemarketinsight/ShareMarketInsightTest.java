package dev.tandem.command.requisition.sourcing.sharemarketinsight;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.story.People.RECRUITER;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;

import dev.tandem.events.Role;
import dev.tandem.events.requisition.MarketInsightShared;
import org.junit.jupiter.api.Test;

class ShareMarketInsightTest {

    @Test
    void theManagerHearsWhatTheMarketGives() {
        given(opened())
                .when(new ShareMarketInsight(REQUISITION, null, "About 40 people", 55, "Our last six searches"))
                .by(ROB, Role.RECRUITER)
                .records(new MarketInsightShared(
                        REQUISITION, null, "About 40 people", 55, "Our last six searches", RECRUITER));
    }
}
