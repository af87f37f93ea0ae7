package dev.tandem.command.requisition.lifecycle.putonhold;

import static dev.tandem.command.decision.Given.NOW;
import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.requisition.RequisitionRule.ALREADY_ON_HOLD;
import static dev.tandem.command.requisition.RequisitionRule.HELD_ALONE_BEFORE;
import static dev.tandem.command.requisition.RequisitionRule.HOLD_OUT_OF_RANGE;
import static dev.tandem.command.story.People.MIA;
import static dev.tandem.command.story.People.RECRUITER;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.imported;
import static dev.tandem.command.story.Requisitions.opened;
import static dev.tandem.command.story.Requisitions.putOnHold;
import static dev.tandem.command.story.Requisitions.resumed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.decision.Given;
import dev.tandem.events.Role;
import dev.tandem.events.requisition.HoldAgreed;
import dev.tandem.events.requisition.RequisitionPutOnHold;
import dev.tandem.events.requisition.Side;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PutRequisitionOnHoldTest {

    private static final String REASON = "Waiting for the reorganisation";
    private static final PutRequisitionOnHold REST = rest(null);
    private static final Instant IN_A_DAY = NOW.plus(Duration.ofDays(1));

    /** Five working days on. */
    private static final Instant LATEST = NOW.plus(Duration.ofDays(7));

    @Test
    void onePartnerAloneLetsItRestForFiveWorkingDays() {
        given(opened()).when(REST).by(MIA, Role.HIRING_MANAGER).records(held(Side.HIRING_MANAGER, LATEST));
        given(opened()).when(rest(IN_A_DAY)).by(ROB, Role.RECRUITER).records(held(Side.RECRUITER, IN_A_DAY));
    }

    @Test
    void forNoLongerAndUntilATimeThatIsToCome() {
        var refused = given(opened())
                .when(rest(LATEST.plusSeconds(1)))
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(HOLD_OUT_OF_RANGE);
        assertThat(refused.details()).containsEntry("latest", LATEST);
        given(opened()).when(rest(NOW)).by("eve", Role.EXECUTIVE).refuses(HOLD_OUT_OF_RANGE);
    }

    @Test
    void aLeaderLetsItRestForAsLongAsItTakes() {
        given(opened(), putOnHold(), resumed())
                .when(REST)
                .by("eve", Role.EXECUTIVE)
                .records(held(null, null));
        given(opened())
                .when(rest(LATEST.plusSeconds(1)))
                .by("eve", Role.EXECUTIVE)
                .records(held(null, LATEST.plusSeconds(1)));
    }

    @Test
    void noSoonerAgainThanItHasGoneOnForAsLongAsItRested() {
        Instant held = NOW.minus(Duration.ofDays(7));
        Instant resumed = NOW.minus(Duration.ofDays(2));
        Given rested =
                given(opened()).at(held, held(Side.HIRING_MANAGER, LATEST)).at(resumed, resumed());
        var refused = rested.when(REST).by(MIA, Role.HIRING_MANAGER).refuses(HELD_ALONE_BEFORE);
        assertThat(refused.details()).containsEntry("from", IN_A_DAY);
        rested.when(REST).by(ROB, Role.RECRUITER).records(held(Side.RECRUITER, LATEST));
        rested.when(REST).by("eve", Role.EXECUTIVE).records(held(null, null));
        given(opened())
                .at(held, held(Side.HIRING_MANAGER, LATEST), new HoldAgreed(REQUISITION, RECRUITER))
                .at(resumed, resumed())
                .when(REST)
                .by(MIA, Role.HIRING_MANAGER)
                .records(held(Side.HIRING_MANAGER, LATEST));
    }

    @Test
    void whatRestsIsNotPutToRest() {
        given(opened(), putOnHold()).when(REST).by(ROB, Role.RECRUITER).refuses(ALREADY_ON_HOLD);
    }

    @Test
    void aPastKnowsSearchesThatRestedToo() {
        given(imported()).when(REST).by("im", Role.IMPORTER).records(putOnHold());
    }

    private static PutRequisitionOnHold rest(@Nullable Instant until) {
        return new PutRequisitionOnHold(REQUISITION, REASON, until);
    }

    private static RequisitionPutOnHold held(@Nullable Side by, @Nullable Instant until) {
        return new RequisitionPutOnHold(REQUISITION, REASON, by, until, IN_A_DAY);
    }
}
