package dev.tandem.command.delivery;

import static dev.tandem.command.delivery.Hooks.SOON;
import static dev.tandem.command.delivery.Hooks.come;
import static dev.tandem.command.delivery.Hooks.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import dev.tandem.command.delivery.Receiver.Got;
import dev.tandem.command.web.CommandService;
import dev.tandem.events.integration.WebhookPaused;
import dev.tandem.testing.typescript.NodePackages;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Events come to whoever subscribed: each, signed, in order by search, whatever the receiver does. */
class WebhookTest {

    private static Hooks hooks;

    @TempDir
    private Path folder;

    private final Receiver receiver = Receiver.start();

    @BeforeAll
    static void start(@TempDir Path own) {
        hooks = Hooks.on(own);
    }

    @AfterAll
    static void stop() {
        hooks.close();
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void anEventComesSignedAndWithoutTexts() throws Exception {
        String webhook = hooks.subscribe(receiver.url(), "");
        hooks.happens(1, "signed");
        come(receiver, 1);

        Got got = receiver.got().getFirst();
        new Webhook(hooks.secrets(webhook).getFirst())
                .verify(got.body(), got.httpHeaders().map());
        assertThatThrownBy(() -> new Webhook(hooks.secrets(webhook).getFirst())
                        .verify(
                                got.body().replace("signed", "forged"),
                                got.httpHeaders().map()))
                .isInstanceOf(WebhookVerificationException.class);
        assertThat(got.id()).isEqualTo(got.json().path("id").asString());
        assertThat(got.type()).isEqualTo(Hooks.TYPE);
        assertThat(got.json().path("timestamp")).isEqualTo(got.json().path("time"));
        assertThat(got.json().at("/data/requisition").asString()).isEqualTo("signed");
        assertThat(got.json().at("/data/note").asString("-")).isEmpty();
        assertThat(got.body()).doesNotContain("nobody outside");
        assertThat(got.headers().get("Content-type")).containsExactly("application/cloudevents+json");
    }

    /** Where there is no node, it says so on standard output. */
    @Test
    void theReferenceLibraryVerifiesItWithEitherSecret() throws Exception {
        Optional<NodePackages> node = NodePackages.in("infra/tools/webhooks");
        if (node.isEmpty()) {
            return;
        }
        String webhook = hooks.subscribe(receiver.url(), "");
        assertThat(hooks.secrets(webhook)).hasSize(1); // one that nobody has had is not kept beside the next
        done(hooks.ana(), "RotateWebhookSecret", "{\"webhook\": \"%s\"}".formatted(webhook));
        List<String> secrets = hooks.secrets(webhook);
        assertThat(secrets).hasSize(2);
        hooks.happens(1, "verified");
        come(receiver, 1);
        Got got = receiver.got().getFirst();
        for (String secret : secrets) {
            assertThat(verified(node.get(), secret, got, got.body()))
                    .isEqualTo(new NodePackages.Result(0, Hooks.TYPE + "\n"));
            assertThat(verified(node.get(), secret, got, got.body() + " ").status())
                    .isNotZero();
        }
    }

    private NodePackages.Result verified(NodePackages node, String secret, Got got, String body) throws IOException {
        Map<String, String> headers = got.headers().entrySet().stream()
                .collect(Collectors.toMap(
                        header -> header.getKey().toLowerCase(Locale.ROOT),
                        header -> header.getValue().getFirst()));
        Path file = Files.writeString(
                folder.resolve("delivery.json"),
                JsonMapper.shared().writeValueAsString(Map.of("secret", secret, "headers", headers, "body", body)));
        return node.run("../verify.js", file.toString());
    }

    @Test
    void aThinOneIsToldTheEnvelopeAlone() {
        hooks.subscribe(receiver.url(), ", \"form\": \"THIN\"");
        hooks.happens(1, "thin");
        come(receiver, 1);

        assertThat(receiver.got().getFirst().json().has("data")).isFalse();
        assertThat(receiver.got().getFirst().key()).isEqualTo("thin");
    }

    @Test
    void onlyWhatWasSubscribedComes() {
        hooks.subscribe(receiver.url(), ", \"requisitions\": [\"wanted\"]");
        hooks.happens(2, "unwanted", "wanted");
        hooks.opened("wanted", "");
        hooks.happens(1, "wanted");

        come(receiver, 3);
        assertThat(receiver.got())
                .allMatch(got -> got.key().equals("wanted") && got.type().equals(Hooks.TYPE));
    }

    @Test
    void whatIsKeptFromSomebodyNowIsNotSentHoweverLongItHasWaited() {
        hooks.opened("turns-secret", "");
        receiver.does(Receiver.with(500));
        String webhook = hooks.subscribe(receiver.url(), "");
        hooks.happens(3, "turns-secret", "stays-open");
        await().atMost(SOON).until(() -> hooks.attempts(webhook).size() >= 2);
        done(hooks.service.as("rosa", "recruiter"), "ChangeConfidentiality", """
                {"requisition": "turns-secret", "confidential": {"taLeaders": ["tara"], "executives": ["eva"]}, "reason": "A change that nobody knows of yet"}""");
        hooks.service.as("ana", "analyst").gets("/webhooks"); // has learned of it
        receiver.forget();
        receiver.does(Receiver.with(204));
        hooks.later(Duration.ofMinutes(1));

        come(receiver, 3);
        assertThat(receiver.got()).extracting(Got::key).containsOnly("stays-open");
        await().atMost(SOON)
                .until(() -> hooks.webhook(webhook).at("/webhook/waiting").asInt() == 0);
    }

    @Test
    void aReceiverThatIsDownForAnHourGetsEachInOrderBySearch() {
        String webhook = hooks.subscribe(receiver.url(), "");
        receiver.does(Receiver.saying(503, "Back in a minute"));
        for (int i = 0; i < 4; i++) {
            hooks.happens(5, "down-a", "down-b", "down-c");
            hooks.later(Duration.ofMinutes(15));
        }
        await().atMost(SOON).until(() -> hooks.attempts(webhook).size() >= 6);
        assertThat(hooks.webhook(webhook).at("/webhook/failing").asInt()).isEqualTo(3);
        assertThat(hooks.attempts(webhook).getFirst().path("status").asInt()).isEqualTo(503);
        assertThat(hooks.attempts(webhook).getFirst().path("answer").asString()).isEqualTo("Back in a minute");
        receiver.forget();
        receiver.does(Receiver.with(200));
        hooks.later(Duration.ofHours(1));

        come(receiver, 60);
        Map<String, List<Long>> byKey = receiver.got().stream()
                .collect(Collectors.groupingBy(Got::key, Collectors.mapping(Got::position, Collectors.toList())));
        assertThat(byKey.keySet()).containsExactlyInAnyOrder("down-a", "down-b", "down-c");
        assertThat(byKey.values())
                .allSatisfy(positions ->
                        assertThat(positions).hasSize(20).isSorted().doesNotHaveDuplicates());
        assertThat(receiver.got()).extracting(Got::id).doesNotHaveDuplicates();
    }

    @Test
    void whatIsTriedAgainHasTheSameIdAndWhatFailsHoldsUpNoOtherSearch() {
        receiver.does((exchange, got) -> exchange.sendResponseHeaders(got.key().equals("retried-bad") ? 500 : 200, -1));
        hooks.subscribe(receiver.url(), "");
        hooks.happens(2, "retried-bad", "retried-good");
        come(receiver, 3);
        receiver.does(Receiver.with(200));
        hooks.later(Duration.ofMinutes(1));

        come(receiver, 5);
        assertThat(receiver.got().stream()
                        .filter(got -> got.key().equals("retried-bad"))
                        .map(Got::id)
                        .distinct())
                .hasSize(2);
    }

    @Test
    void whoeverHangsDripsOrRedirectsHasNotTakenIt() {
        Receiver elsewhere = Receiver.start();
        String hangs = hooks.subscribe(receiver.url() + "/hangs", "");
        String drips = hooks.subscribe(receiver.url() + "/drips", "");
        String redirects = hooks.subscribe(receiver.url() + "/redirects", "");
        String dead = hooks.subscribe("http://127.0.0.1:1/nobody", "");
        receiver.does((exchange, _) -> {
            switch (exchange.getRequestURI().getPath().replaceAll(".*/", "")) {
                case "hangs" -> Thread.sleep(Duration.ofSeconds(20));
                case "drips" -> {
                    exchange.sendResponseHeaders(200, 0);
                    for (int i = 0; i < 40; i++) {
                        exchange.getResponseBody().write('.');
                        exchange.getResponseBody().flush();
                        Thread.sleep(500);
                    }
                }
                default -> {
                    exchange.getResponseHeaders().add("Location", elsewhere.url());
                    exchange.sendResponseHeaders(307, -1);
                }
            }
        });
        hooks.happens(1, "badly-received");

        for (String webhook : List.of(hangs, drips, redirects, dead)) {
            await().atMost(SOON).until(() -> !hooks.attempts(webhook).isEmpty());
        }
        assertThat(hooks.attempts(hangs).getLast().path("error").asString()).contains("no answer in 3000 ms");
        assertThat(hooks.attempts(drips).getLast().path("status").isNull()).isTrue();
        assertThat(hooks.attempts(drips).getLast().path("millis").asInt()).isBetween(2_500, 10_000);
        assertThat(hooks.attempts(redirects).getLast().path("status").asInt()).isEqualTo(307);
        assertThat(hooks.attempts(dead).getLast().path("error").asString()).contains("refused");
        assertThat(elsewhere.got()).isEmpty();
        elsewhere.close();
    }

    @Test
    void whoeverAnswersSlowlyGetsEachOnceInOrder() {
        receiver.does((exchange, _) -> {
            Thread.sleep(400);
            exchange.sendResponseHeaders(200, -1);
        });
        hooks.subscribe(receiver.url(), "");
        long last = hooks.happens(5, "slow");

        come(receiver, 5);
        assertThat(receiver.got()).extracting(Got::position).isSorted().endsWith(last);
    }

    @Test
    void secretsAreRotatedWithoutAGap() throws Exception {
        String webhook = hooks.subscribe(receiver.url(), "");
        String first = hooks.secrets(webhook).getFirst();
        done(hooks.ana(), "RotateWebhookSecret", "{\"webhook\": \"%s\", \"formerHours\": 2}".formatted(webhook));
        List<String> both = hooks.secrets(webhook);
        assertThat(both).hasSize(2).endsWith(first);
        hooks.happens(1, "rotated");
        come(receiver, 1);
        for (String secret : both) {
            new Webhook(secret)
                    .verify(
                            receiver.got().getFirst().body(),
                            receiver.got().getFirst().httpHeaders().map());
        }
        hooks.later(Duration.ofHours(3));
        assertThat(hooks.secrets(webhook)).containsExactly(both.getFirst());
        hooks.happens(1, "rotated");
        come(receiver, 2);
        Got last = receiver.got().getLast();
        new Webhook(both.getFirst()).verify(last.body(), last.httpHeaders().map());
        assertThatThrownBy(() -> new Webhook(first)
                        .verify(last.body(), last.httpHeaders().map()))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void afterADayOfFailureASearchRestsOnRecordUntilItsOwnerHasItGoOn() {
        receiver.does((exchange, got) -> exchange.sendResponseHeaders(got.key().equals("pauses") ? 502 : 200, -1));
        String webhook = hooks.subscribe(receiver.url(), "");
        hooks.happens(2, "pauses", "goes-on");
        await().atMost(SOON).until(() -> hooks.attempts(webhook).size() >= 3);
        hooks.later(Duration.ofHours(25));
        await().atMost(SOON)
                .until(() -> hooks.webhook(webhook).at("/webhook/paused").asInt() == 1);

        JsonNode paused = hooks.webhook(webhook).path("lines").get(0);
        assertThat(paused.path("partitionKey").asString()).isEqualTo("pauses");
        assertThat(paused.path("status").asInt()).isEqualTo(502);
        String notice = hooks.jdbc()
                .sql(
                        "select convert_from(payload, 'UTF8') from events where type = ? and ? = any (tags) order by position desc")
                .params("hiring." + WebhookPaused.class.getSimpleName(), "webhook:" + webhook)
                .query(String.class)
                .single();
        assertThat(notice).contains("\"partitionKey\":\"pauses\"").contains("\"webhook\":\"" + webhook + "\"");
        hooks.later(Duration.ofHours(24));
        hooks.happens(1, "pauses", "goes-on");
        await().atMost(SOON)
                .until(() -> receiver.got().stream()
                                .filter(got -> got.key().equals("goes-on"))
                                .count()
                        == 3);
        receiver.forget();
        receiver.does(Receiver.with(200));
        done(hooks.ana(), "ResumeWebhook", "{\"webhook\": \"%s\", \"partitionKey\": \"pauses\"}".formatted(webhook));

        come(receiver, 3);
        assertThat(receiver.got()).extracting(Got::key).containsOnly("pauses");
        assertThat(receiver.got()).extracting(Got::position).isSorted();
    }

    @Test
    void everythingBehindAPositionIsDeliveredOnceMoreUnderTheSameIds() {
        String webhook = hooks.subscribe(receiver.url(), "");
        hooks.happens(3, "replayed-a", "replayed-b");
        come(receiver, 6);
        List<Got> before = receiver.got();
        long from = before.stream()
                .mapToLong(Got::position)
                .sorted()
                .skip(1)
                .findFirst()
                .orElseThrow();
        receiver.forget();
        done(hooks.ana(), "ResumeWebhook", "{\"webhook\": \"%s\", \"after\": %d}".formatted(webhook, from));

        come(receiver, 4);
        assertThat(receiver.got())
                .extracting(Got::id)
                .containsExactlyInAnyOrderElementsOf(before.stream()
                        .filter(got -> got.position() > from)
                        .map(Got::id)
                        .toList());
    }

    @Test
    void historyComesFromTheFirstEventOnToWhoeverAsksForIt() {
        hooks.happens(2, "long-ago");
        hooks.subscribe(receiver.url(), ", \"requisitions\": [\"long-ago\"], \"after\": 0");

        come(receiver, 2);
    }

    @Test
    void aPingSaysWhetherItArrives() throws Exception {
        receiver.does(Receiver.saying(200, "pong"));
        String webhook = hooks.subscribe(receiver.url(), "");
        JsonNode ping = hooks.ana()
                .sends(hooks.ana().request("/webhooks/" + webhook + "/ping").POST(HttpRequest.BodyPublishers.noBody()))
                .json();

        assertThat(ping.path("status").asInt()).isEqualTo(200);
        assertThat(ping.path("answer").asString()).isEqualTo("pong");
        Got got = receiver.got().getFirst();
        assertThat(got.type()).isEqualTo("tandem.webhook.ping");
        new Webhook(hooks.secrets(webhook).getFirst())
                .verify(got.body(), got.httpHeaders().map());
    }

    @Test
    void toOthersThereIsNone() {
        String webhook = hooks.subscribe(receiver.url(), "");
        for (String path : List.of("", "/secrets", "/attempts")) {
            assertThat(hooks.service
                            .as("olga", "analyst")
                            .gets("/webhooks/" + webhook + path)
                            .rule())
                    .isEqualTo("WEBHOOK_UNKNOWN");
        }
        assertThat(hooks.service
                        .as("otto", "operator")
                        .gets("/webhooks/" + webhook)
                        .status())
                .isEqualTo(200);
        assertThat(hooks.service
                        .as("otto", "operator")
                        .gets("/webhooks/" + webhook + "/secrets")
                        .status())
                .isEqualTo(404);
        assertThat(hooks.service
                        .as("olga", "analyst")
                        .gets("/webhooks")
                        .json()
                        .path("webhooks")
                        .size())
                .isZero();
        assertThat(hooks.service.as("rosa", "recruiter").gets("/webhooks").status())
                .isEqualTo(403);
    }

    @Test
    void whatHasEndedIsToldNothingAndWhoeverHasLeftNeither() {
        String ended = hooks.subscribe(receiver.url(), "");
        hooks.secrets(ended);
        done(hooks.ana(), "UnsubscribeWebhook", "{\"webhook\": \"%s\"}".formatted(ended));
        done(hooks.service.as("petra", "provisioner"), "IntroducePerson", "{\"person\": \"leo\", \"name\": \"Leo\"}");
        done(hooks.service.as("leo", "analyst"), "SubscribeWebhook", """
                {"webhook": "leos", "url": "%s", "types": ["SourcingActivityLogged"]}""".formatted(receiver.url()));
        done(
                hooks.service.as("petra", "provisioner"),
                "RecordDeparture",
                "{\"person\": \"leo\", \"on\": \"2026-01-14\"}");
        String other = hooks.subscribe(receiver.url(), "");
        hooks.happens(1, "told-one");

        come(receiver, 1);
        assertThat(hooks.attempts(other)).hasSize(1);
        assertThat(hooks.jdbc()
                        .sql("select count(*) from webhook_secrets where webhook = ?")
                        .param(ended)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void twoInstancesShareTheWorkAndKeepTheOrder() {
        try (CommandService _ = hooks.another()) {
            receiver.does((exchange, _) -> {
                Thread.sleep(20);
                exchange.sendResponseHeaders(200, -1);
            });
            hooks.subscribe(receiver.url(), "");
            hooks.happens(30, "shared-a", "shared-b", "shared-c", "shared-d");

            come(receiver, 120);
            Map<String, List<Long>> byKey = receiver.got().stream()
                    .collect(Collectors.groupingBy(Got::key, Collectors.mapping(Got::position, Collectors.toList())));
            assertThat(byKey.values())
                    .allSatisfy(positions -> assertThat(positions).isSorted().doesNotHaveDuplicates());
        }
    }
}
