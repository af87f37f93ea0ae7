package dev.tandem.command.partnership.resolveblocker;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.partnership.PartnershipRule.BLOCKER_RESOLVED;
import static dev.tandem.command.partnership.PartnershipRule.BLOCKER_UNKNOWN;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.MIA;
import static dev.tandem.command.story.People.RECRUITER;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;

import dev.tandem.events.BlockerId;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.partnership.BlockerRaised;
import dev.tandem.events.partnership.BlockerResolved;
import dev.tandem.events.requisition.Side;
import org.junit.jupiter.api.Test;

class ResolveBlockerTest {

    private static final BlockerId BLOCKER = new BlockerId("blk-2");
    private static final ResolveBlocker RESOLVE = new ResolveBlocker(REQUISITION, BLOCKER, "Confirmed");
    private static final BlockerRaised RAISED =
            new BlockerRaised(BLOCKER, REQUISITION, Side.RECRUITER, RECRUITER, "No band", null);

    @Test
    void aPartnerOrALeaderMovesIt() {
        given(opened(), RAISED).when(RESOLVE).by(MIA, Role.HIRING_MANAGER).records(resolved(MANAGER));
        given(opened(), RAISED).when(RESOLVE).by("eve", Role.EXECUTIVE).records(resolved(new PersonId("eve")));
    }

    @Test
    void onceAndOnlyWhatIsInTheWay() {
        given(opened()).when(RESOLVE).by(MIA, Role.HIRING_MANAGER).refuses(BLOCKER_UNKNOWN);
        given(opened(), RAISED, resolved(MANAGER))
                .when(RESOLVE)
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(BLOCKER_RESOLVED);
    }

    private static BlockerResolved resolved(PersonId by) {
        return new BlockerResolved(BLOCKER, REQUISITION, by, "Confirmed");
    }
}
