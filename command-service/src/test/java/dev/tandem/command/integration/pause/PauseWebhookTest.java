package dev.tandem.command.integration.pause;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.integration.WebhookRule.PAUSED_ALREADY;
import static dev.tandem.command.integration.WebhookRule.WEBHOOK_UNKNOWN;

import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.WebhookId;
import dev.tandem.events.integration.WebhookForm;
import dev.tandem.events.integration.WebhookPaused;
import dev.tandem.events.integration.WebhookResumed;
import dev.tandem.events.integration.WebhookSubscribed;
import dev.tandem.events.integration.WebhookUnsubscribed;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PauseWebhookTest {

    private static final PersonId ANA = new PersonId("ana");
    private static final WebhookId PAYROLL = new WebhookId("payroll");
    private static final WebhookSubscribed SUBSCRIBED = new WebhookSubscribed(
            PAYROLL, ANA, "https://payroll.example/hooks", Set.of(), Set.of(), WebhookForm.FULL, null);

    private static final Instant SINCE = Instant.parse("2026-01-14T09:00:00Z");
    private static final PauseWebhook PAUSE = new PauseWebhook(PAYROLL, "req-1", SINCE, 9, 503);
    private static final WebhookPaused PAUSED = new WebhookPaused(PAYROLL, "req-1", SINCE, 9, 503);

    @Test
    void whatFailsForTooLongIsPausedOnRecord() {
        given(SUBSCRIBED).when(PAUSE).by("system", Role.SYSTEM).records(PAUSED);
        given(SUBSCRIBED, PAUSED, new WebhookResumed(PAYROLL, null, null, ANA))
                .when(PAUSE)
                .by("system", Role.SYSTEM)
                .records(PAUSED);
    }

    @Test
    void onceIsEnough() {
        given(SUBSCRIBED, PAUSED).when(PAUSE).by("system", Role.SYSTEM).refuses(PAUSED_ALREADY);
        given(SUBSCRIBED, PAUSED, new WebhookResumed(PAYROLL, "req-2", null, ANA))
                .when(PAUSE)
                .by("system", Role.SYSTEM)
                .refuses(PAUSED_ALREADY);
    }

    @Test
    void whatHasEndedDoesNotRest() {
        given(SUBSCRIBED, new WebhookUnsubscribed(PAYROLL, ANA))
                .when(PAUSE)
                .by("system", Role.SYSTEM)
                .refuses(WEBHOOK_UNKNOWN);
    }
}
