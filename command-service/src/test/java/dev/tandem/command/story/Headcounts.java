package dev.tandem.command.story;

import static dev.tandem.command.story.People.MANAGER;

import dev.tandem.events.HeadcountId;
import dev.tandem.events.PersonId;
import dev.tandem.events.planning.Alternative;
import dev.tandem.events.planning.HeadcountApproved;
import dev.tandem.events.planning.HeadcountPlanned;
import java.util.List;

/** How the search came to be allowed. */
public final class Headcounts {

    public static final HeadcountId HEADCOUNT = new HeadcountId("hc-3");

    private Headcounts() {}

    /** Mia plans for two people. */
    public static HeadcountPlanned headcountPlanned() {
        return new HeadcountPlanned(
                HEADCOUNT,
                "Backend engineer",
                "Payments",
                2,
                "Settlement in three more countries",
                6,
                List.of(new Alternative(Alternative.AlternativeKind.DELAY, "The launch cannot wait")),
                MANAGER);
    }

    public static HeadcountApproved headcountApproved(int openings) {
        return new HeadcountApproved(HEADCOUNT, openings, null, new PersonId("eve"));
    }
}
