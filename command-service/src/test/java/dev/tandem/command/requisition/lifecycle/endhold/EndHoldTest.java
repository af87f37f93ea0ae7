package dev.tandem.command.requisition.lifecycle.endhold;

import static dev.tandem.command.decision.Given.NOW;
import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.requisition.RequisitionRule.HOLD_AGREED;
import static dev.tandem.command.requisition.RequisitionRule.NOT_ON_HOLD;
import static dev.tandem.command.story.People.RECRUITER;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;
import static dev.tandem.command.story.Requisitions.putOnHold;
import static dev.tandem.command.story.Requisitions.resumed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.deadline.api.DeadlineRule;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.requisition.HoldAgreed;
import dev.tandem.events.requisition.RequisitionPutOnHold;
import dev.tandem.events.requisition.RequisitionResumed;
import dev.tandem.events.requisition.Side;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EndHoldTest {

    private static final EndHold END = new EndHold(REQUISITION);

    @Test
    void atItsTimeTheSearchGoesOn() {
        given(opened(), until(NOW)).when(END).by(PersonId.SYSTEM, Role.SYSTEM).records(RequisitionResumed.class);
    }

    @Test
    void notBefore() {
        var refused = given(opened(), until(NOW.plusSeconds(1)))
                .when(END)
                .by(PersonId.SYSTEM, Role.SYSTEM)
                .refuses(DeadlineRule.NOT_DUE_YET);
        assertThat(refused.details()).containsEntry("dueAt", NOW.plusSeconds(1));
    }

    @Test
    void notWhereSomebodyElseAgreed() {
        given(opened(), until(NOW), new HoldAgreed(REQUISITION, RECRUITER))
                .when(END)
                .by(PersonId.SYSTEM, Role.SYSTEM)
                .refuses(HOLD_AGREED);
        given(opened(), putOnHold()).when(END).by(PersonId.SYSTEM, Role.SYSTEM).refuses(HOLD_AGREED);
    }

    @Test
    void onlyOnce() {
        given(opened(), until(NOW), resumed())
                .when(END)
                .by(PersonId.SYSTEM, Role.SYSTEM)
                .refuses(NOT_ON_HOLD);
    }

    private static RequisitionPutOnHold until(Instant moment) {
        return new RequisitionPutOnHold(
                REQUISITION, "The budget is being looked at", Side.HIRING_MANAGER, moment, null);
    }
}
