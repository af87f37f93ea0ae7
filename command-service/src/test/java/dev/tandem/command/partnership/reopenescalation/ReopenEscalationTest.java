package dev.tandem.command.partnership.reopenescalation;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.story.Escalations.ESCALATION;
import static dev.tandem.command.story.Escalations.actionCompleted;
import static dev.tandem.command.story.Escalations.escalated;
import static dev.tandem.command.story.Escalations.escalationResolved;
import static dev.tandem.command.story.Escalations.reopened;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.filled;
import static dev.tandem.command.story.Requisitions.opened;

import dev.tandem.command.deadline.api.DeadlineRule;
import dev.tandem.command.decision.Given;
import dev.tandem.command.decision.Given.When;
import dev.tandem.command.partnership.EscalationRule;
import dev.tandem.events.EscalationId;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.partnership.EscalationRaised;
import dev.tandem.events.partnership.EscalationReopened;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReopenEscalationTest {

    private static final Instant DUE = Instant.parse("2026-03-06T17:00:00Z");

    @Test
    void whatWasNotDoneInTimeOpensItAgain() {
        check(agreed(), DUE.plusNanos(1_000)).recordsAt(DUE, reopened(1));
        check(agreed(), DUE).refuses(DeadlineRule.NOT_DUE_YET);
    }

    @Test
    void whatWasDoneDoesNot() {
        check(agreed().and(actionCompleted(1)), DUE.plusSeconds(1)).refuses(DeadlineRule.PROMISE_KEPT);
    }

    @Test
    void onceOnly() {
        check(agreed().and(reopened(1)), DUE.plusSeconds(1)).refuses(DeadlineRule.NOTHING_PROMISED);
        check(given(opened(), escalated()), DUE.plusSeconds(1)).refuses(DeadlineRule.NOTHING_PROMISED);
    }

    @Test
    void resolvedOnceMoreItMayBeReopenedOnceMore() {
        check(agreed().and(reopened(1), escalationResolved()), DUE.plusSeconds(1))
                .records(EscalationReopened.class);
    }

    @Test
    void notWhereAnotherOfThatCauseIsOpen() {
        EscalationRaised first = escalated();
        EscalationRaised another = new EscalationRaised(
                new EscalationId("esc-2"),
                first.requisition(),
                first.cause(),
                first.against(),
                first.person(),
                first.to(),
                first.because(),
                first.raisedBy(),
                null);
        check(agreed().and(another), DUE.plusSeconds(1)).refuses(EscalationRule.ESCALATION_OPEN);
    }

    @Test
    void notAfterTheSearch() {
        check(agreed().and(filled()), DUE.plusSeconds(1)).refuses(EscalationRule.SEARCH_OVER);
    }

    private static Given agreed() {
        return given(opened(), escalated(), escalationResolved());
    }

    private static When<ReopenEscalation> check(Given past, Instant now) {
        return past.when(new ReopenEscalation(REQUISITION, ESCALATION))
                .by(PersonId.SYSTEM, Role.SYSTEM)
                .at(now);
    }
}
