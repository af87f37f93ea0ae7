package dev.tandem.command.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is called is what was looked at, and nothing beside the service is. */
class WebhookCallerTest {

    private static final WebhookSettings SETTINGS = new WebhookSettings(
            true, true, Duration.ofSeconds(2), Duration.ofSeconds(3), Duration.ofHours(24), Duration.ofDays(30), 8, 8);

    private static final Message MESSAGE =
            new Message("msg-1", "hiring.HireLeft", "req-1", 7L, "{}".getBytes(StandardCharsets.UTF_8));

    private static final List<Secrets.Secret> SECRETS =
            List.of(new Secrets.Secret(1, "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));

    private final Receiver receiver = Receiver.start();

    @AfterEach
    void close() {
        receiver.close();
    }

    /** A name whose second answer is another: whoever looked it up twice would call what was never looked at. */
    @Test
    void aNameThatMeansSomethingElseAMomentLaterLeadsNowhereElse() throws Exception {
        Receiver inside = Receiver.at("127.0.0.2");
        AtomicInteger lookups = new AtomicInteger();
        Addresses addresses = new Addresses(
                _ -> new InetAddress[] {
                    InetAddress.getByName(lookups.incrementAndGet() == 1 ? "127.0.0.1" : "127.0.0.2")
                },
                true);
        try (WebhookCaller caller = new WebhookCaller(SETTINGS, addresses)) {
            WebhookCaller.Answered answered =
                    caller.send("http://turns.example:" + receiver.port() + "/", MESSAGE, SECRETS);

            assertThat(answered.status()).isEqualTo(204);
            assertThat(lookups).hasValue(1);
            assertThat(receiver.got()).hasSize(1);
            assertThat(receiver.got().getFirst().headers().get("Host"))
                    .containsExactly("turns.example:" + receiver.port());
        }
        assertThat(inside.got()).isEmpty();
        inside.close();
    }

    /** The first answer is a public one, under which nobody answers; the second would be this machine. */
    @Test
    void aNameIsAskedAgainForEachConnectionAndJudgedEachTime() throws Exception {
        List<String> asked = new ArrayList<>();
        Addresses addresses = new Addresses(
                host -> {
                    asked.add(host);
                    return new InetAddress[] {InetAddress.getByName(asked.size() == 1 ? "192.0.1.1" : "127.0.0.1")};
                },
                false);
        try (WebhookCaller caller = new WebhookCaller(SETTINGS, addresses)) {
            String url = "http://turns.example:" + receiver.port() + "/";
            caller.send(url, MESSAGE, SECRETS);
            WebhookCaller.Answered second = caller.send(url, MESSAGE, SECRETS);

            assertThat(second.error()).contains("not an address of the public internet");
            assertThat(asked).hasSize(2);
        }
        assertThat(receiver.got()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"127.0.0.1", "localhost", "2130706433", "0x7f.1", "127.1", "[::1]", "[::ffff:127.0.0.1]", "0"})
    void howeverItIsWrittenThisMachineIsNotCalled(String host) throws Exception {
        Addresses addresses = new Addresses(WebhookCallerTest::lookup, false);
        try (WebhookCaller caller = new WebhookCaller(SETTINGS, addresses)) {
            WebhookCaller.Answered answered =
                    caller.send("http://" + host + ":" + receiver.port() + "/", MESSAGE, SECRETS);

            assertThat(answered.status()).as(host).isNull();
            assertThat(answered.error()).as(host).isNotNull();
        }
        assertThat(receiver.got()).isEmpty();
    }

    private static InetAddress[] lookup(String host) throws UnknownHostException {
        return InetAddress.getAllByName(host);
    }

    @Test
    void plainHttpIsNotSpokenWhereItIsNotAllowed() throws Exception {
        WebhookSettings strict = new WebhookSettings(
                true,
                false,
                SETTINGS.connectTimeout(),
                SETTINGS.timeout(),
                SETTINGS.pauseAfter(),
                SETTINGS.attemptsKept(),
                8,
                8);
        try (WebhookCaller caller = new WebhookCaller(strict, new Addresses(InetAddress::getAllByName, true))) {
            assertThat(caller.send(receiver.url(), MESSAGE, SECRETS).error()).contains("plain http");
        }
        assertThat(receiver.got()).isEmpty();
    }

    @Test
    void noProxyOfTheSurroundingsIsTaken() throws Exception {
        System.setProperty("http.proxyHost", "127.0.0.1");
        System.setProperty("http.proxyPort", "1");
        try (WebhookCaller caller = new WebhookCaller(SETTINGS, new Addresses(InetAddress::getAllByName, true))) {
            assertThat(caller.send(receiver.url(), MESSAGE, SECRETS).status()).isEqualTo(204);
        } finally {
            System.clearProperty("http.proxyHost");
            System.clearProperty("http.proxyPort");
        }
    }
}
