package dev.tandem.command.integration.subscribe;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.integration.WebhookRule.EVENT_TYPE_UNKNOWN;
import static dev.tandem.command.integration.WebhookRule.TOO_MANY_WEBHOOKS;
import static dev.tandem.command.integration.WebhookRule.URL_NOT_CALLABLE;
import static dev.tandem.command.integration.WebhookRule.WEBHOOK_EXISTS;

import dev.tandem.events.Event;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.WebhookId;
import dev.tandem.events.integration.WebhookForm;
import dev.tandem.events.integration.WebhookSubscribed;
import dev.tandem.events.integration.WebhookUnsubscribed;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubscribeWebhookTest {

    private static final PersonId ANA = new PersonId("ana");
    private static final WebhookId PAYROLL = new WebhookId("payroll");
    private static final String URL = "https://payroll.example/hooks";

    @Test
    void eventsAreDeliveredFromNowOn() {
        given().when(to(URL))
                .by("ana", Role.ANALYST)
                .records(
                        new WebhookSubscribed(PAYROLL, ANA, URL, Set.of("HireLeft"), Set.of(), WebhookForm.FULL, null));
    }

    @Test
    void anIdIsTakenOnceAndForAll() {
        given(subscribed("payroll"), new WebhookUnsubscribed(PAYROLL, ANA))
                .when(to(URL))
                .by("ana", Role.ANALYST)
                .refuses(WEBHOOK_EXISTS);
    }

    @Test
    void thereAreNotTooMany() {
        given(IntStream.range(0, 100).mapToObj(i -> subscribed("hook-" + i)).toArray(Event[]::new))
                .when(to(URL))
                .by("ana", Role.ANALYST)
                .refuses(TOO_MANY_WEBHOOKS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "payroll.example/hooks",
                "ftp://payroll.example/hooks",
                "file:///etc/passwd",
                "https://user:secret@payroll.example/hooks",
                "https://payroll.example/hooks#here",
                "https:///hooks",
                "https://pay roll.example"
            })
    void whatCannotBeCalledIsNoAddress(String url) {
        given().when(to(url)).by("ana", Role.ANALYST).refuses(URL_NOT_CALLABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HireVanished", "WebhookPaused", "hiring.HireLeft"})
    void whatIsNoEventOrAboutWebhooksIsNotDelivered(String type) {
        given().when(new SubscribeWebhook(PAYROLL, URL, List.of(type), null, null, null))
                .by("ana", Role.ANALYST)
                .refuses(EVENT_TYPE_UNKNOWN);
    }

    private static SubscribeWebhook to(String url) {
        return new SubscribeWebhook(PAYROLL, url, List.of("HireLeft"), null, null, null);
    }

    private static WebhookSubscribed subscribed(String id) {
        return new WebhookSubscribed(new WebhookId(id), ANA, URL, Set.of(), Set.of(), WebhookForm.FULL, null);
    }
}
