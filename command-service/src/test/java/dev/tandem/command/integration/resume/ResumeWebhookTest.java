package dev.tandem.command.integration.resume;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.integration.WebhookRule.REPLAY_IS_OF_ALL;
import static dev.tandem.command.integration.WebhookRule.WEBHOOK_UNKNOWN;

import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.WebhookId;
import dev.tandem.events.integration.WebhookForm;
import dev.tandem.events.integration.WebhookResumed;
import dev.tandem.events.integration.WebhookSubscribed;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ResumeWebhookTest {

    private static final PersonId ANA = new PersonId("ana");
    private static final WebhookId PAYROLL = new WebhookId("payroll");
    private static final WebhookSubscribed SUBSCRIBED = new WebhookSubscribed(
            PAYROLL, ANA, "https://payroll.example/hooks", Set.of(), Set.of(), WebhookForm.FULL, null);

    @Test
    void itsOwnerHasDeliveriesGoOnOrMadeOnceMore() {
        given(SUBSCRIBED)
                .when(new ResumeWebhook(PAYROLL, "req-1", null))
                .by("ana", Role.ANALYST)
                .records(new WebhookResumed(PAYROLL, "req-1", null, ANA));
        given(SUBSCRIBED)
                .when(new ResumeWebhook(PAYROLL, null, 0L))
                .by("ana", Role.ANALYST)
                .records(new WebhookResumed(PAYROLL, null, 0L, ANA));
    }

    @Test
    void whatIsMadeOnceMoreIsAllOfIt() {
        given(SUBSCRIBED)
                .when(new ResumeWebhook(PAYROLL, "req-1", 0L))
                .by("ana", Role.ANALYST)
                .refuses(REPLAY_IS_OF_ALL);
    }

    @Test
    void toOthersThereIsNoSuchWebhook() {
        given(SUBSCRIBED)
                .when(new ResumeWebhook(PAYROLL, null, null))
                .by("olga", Role.ANALYST)
                .refuses(WEBHOOK_UNKNOWN);
    }
}
