package dev.tandem.command.integration.rotatesecret;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.integration.WebhookRule.WEBHOOK_UNKNOWN;

import dev.tandem.command.decision.Given;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.WebhookId;
import dev.tandem.events.integration.WebhookForm;
import dev.tandem.events.integration.WebhookSecretRotated;
import dev.tandem.events.integration.WebhookSubscribed;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RotateWebhookSecretTest {

    private static final WebhookId PAYROLL = new WebhookId("payroll");
    private static final WebhookSubscribed SUBSCRIBED = new WebhookSubscribed(
            PAYROLL, new PersonId("ana"), "https://payroll.example/hooks", Set.of(), Set.of(), WebhookForm.FULL, null);

    @Test
    void theOwnerHasAnotherSecretMade() {
        given(SUBSCRIBED)
                .when(new RotateWebhookSecret(PAYROLL, 2))
                .by("ana", Role.ANALYST)
                .records(
                        new WebhookSecretRotated(PAYROLL, 2, Given.NOW.plus(Duration.ofHours(2)), new PersonId("ana")));
    }

    @Test
    void toOthersThereIsNoSuchWebhook() {
        given(SUBSCRIBED)
                .when(new RotateWebhookSecret(PAYROLL, null))
                .by("olga", Role.ANALYST)
                .refuses(WEBHOOK_UNKNOWN);
        given().when(new RotateWebhookSecret(PAYROLL, null))
                .by("ana", Role.ANALYST)
                .refuses(WEBHOOK_UNKNOWN);
    }
}
