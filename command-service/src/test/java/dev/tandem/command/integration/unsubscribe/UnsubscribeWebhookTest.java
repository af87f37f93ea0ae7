package dev.tandem.command.integration.unsubscribe;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.integration.WebhookRule.WEBHOOK_UNKNOWN;

import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.WebhookId;
import dev.tandem.events.integration.WebhookForm;
import dev.tandem.events.integration.WebhookSubscribed;
import dev.tandem.events.integration.WebhookUnsubscribed;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UnsubscribeWebhookTest {

    private static final PersonId ANA = new PersonId("ana");
    private static final WebhookId PAYROLL = new WebhookId("payroll");
    private static final WebhookSubscribed SUBSCRIBED = new WebhookSubscribed(
            PAYROLL, ANA, "https://payroll.example/hooks", Set.of(), Set.of(), WebhookForm.FULL, null);

    @Test
    void itsOwnerEndsItAndSoMayAnOperator() {
        given(SUBSCRIBED)
                .when(new UnsubscribeWebhook(PAYROLL))
                .by("ana", Role.ANALYST)
                .records(new WebhookUnsubscribed(PAYROLL, ANA));
        given(SUBSCRIBED)
                .when(new UnsubscribeWebhook(PAYROLL))
                .by("otto", Role.OPERATOR)
                .records(new WebhookUnsubscribed(PAYROLL, new PersonId("otto")));
    }

    @Test
    void whatIsNotTheirsOrHasEndedDoesNotEnd() {
        given(SUBSCRIBED)
                .when(new UnsubscribeWebhook(PAYROLL))
                .by("olga", Role.ANALYST)
                .refuses(WEBHOOK_UNKNOWN);
        given(SUBSCRIBED, new WebhookUnsubscribed(PAYROLL, ANA))
                .when(new UnsubscribeWebhook(PAYROLL))
                .by("otto", Role.OPERATOR)
                .refuses(WEBHOOK_UNKNOWN);
    }
}
