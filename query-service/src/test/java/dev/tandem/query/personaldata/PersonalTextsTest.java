package dev.tandem.query.personaldata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.access.CorrelationId;
import dev.tandem.access.ProblemException;
import dev.tandem.access.visibility.Readable;
import dev.tandem.events.CandidateId;
import dev.tandem.query.story.KeyHolder;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

class PersonalTextsTest {

    private static final CandidateId ADA = new CandidateId("cand-ada");
    private static final CandidateId GRACE = new CandidateId("cand-grace");
    private static final Disclosed ERASED = new Disclosed.Erased(Instant.parse("2026-02-01T09:00:00Z"));
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(300);

    private final KeyHolder holder = KeyHolder.start();
    private final String correlation = UUID.randomUUID().toString();
    private final CountDownLatch over = new CountDownLatch(1);

    @AfterEach
    void stop() {
        over.countDown();
        holder.close();
    }

    @Test
    void textsComeBackInTheirOrderAndErasedOnesWithoutAWord() throws Exception {
        holder.forget(GRACE);

        assertThat(open(List.of(
                        sealed(ADA, "Ada Lovelace"), sealed(GRACE, "Grace Hopper"), sealed(ADA, "a\nb \"c\" é"))))
                .containsExactly(new Disclosed.Clear("Ada Lovelace"), ERASED, new Disclosed.Clear("a\nb \"c\" é"));
        assertThat(holder.calls(correlation)).containsExactly(new KeyHolder.Call("Bearer of-olga", correlation, 3));
    }

    @Test
    void asManyAsCommandServiceTakesGoInOneCallAndMoreInSeveral() throws Exception {
        List<Sealed> texts = IntStream.range(0, 2 * PersonalTexts.AT_ONCE + 1)
                .mapToObj(i -> sealed(ADA, "text " + i))
                .toList();

        assertThat(open(texts))
                .containsExactlyElementsOf(IntStream.range(0, texts.size())
                        .<Disclosed>mapToObj(i -> new Disclosed.Clear("text " + i))
                        .toList());
        assertThat(open(texts.subList(0, PersonalTexts.AT_ONCE))).hasSize(PersonalTexts.AT_ONCE);
        assertThat(holder.calls(correlation)).extracting(KeyHolder.Call::texts).containsExactly(1000, 1000, 1, 1000);
    }

    @Test
    void nobodyIsAskedAboutNothing() throws Exception {
        assertThat(open(List.of())).isEmpty();
        assertThat(holder.calls(correlation)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 404, 429, 500, 502, 503})
    void whoeverDoesNotAnswerAsAgreedIsNotThere(int status) {
        holder.answer(status, "application/problem+json", "{\"rule\":\"DEFECT\"}");

        assertUnavailable(LONG, "command-service");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"texts\":[]}",
                "{\"texts\":[{\"clear\":\"Ada Lovelace\"},{\"clear\":\"Ada Lovelace\"}]}",
                "{\"texts\":[{}]}",
                "{\"texts\":[{\"clear\":\"Ada Lovelace\",\"erased\":{\"on\":null}}]}",
                "{\"texts\":[{\"clear\":null,\"erased\":true}]}",
                "{\"texts\":[\"Ada Lovelace\"]}",
                "{\"texts\":[{\"clear\":\"Ada Lovelace",
                "{\"texts\":[Ada Lovelace]}",
                "{}",
                "null",
                ""
            })
    void whatIsNoAnswerIsNotTakenForOneAndNotRepeated(String body) {
        holder.answer(200, "application/json", body);

        assertUnavailable(LONG, "");
    }

    @Test
    void anAnswerThatDoesNotComeIsNotWaitedFor() {
        holder.misbehave(_ -> await());

        assertUnavailable(SHORT, "HttpTimeoutException");
    }

    @Test
    void anAnswerThatDoesNotEndIsNotWaitedFor() {
        holder.misbehave(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 0);
            OutputStream body = exchange.getResponseBody();
            body.write("{\"texts\":[".getBytes(StandardCharsets.UTF_8));
            body.flush();
            await();
        });

        assertUnavailable(SHORT, "");
    }

    @Test
    void aConnectionThatBreaksOrCannotBeMadeIsSaidSo() throws Exception {
        holder.misbehave(exchange -> exchange.close());
        assertUnavailable(LONG, "java.io.IOException");

        URI nobody;
        try (ServerSocket socket = new ServerSocket(0)) {
            nobody = URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
        assertThatThrownBy(() -> open(nobody, LONG, List.of(sealed(ADA, "Ada Lovelace"))))
                .isInstanceOf(PersonalDataUnavailableException.class)
                .hasMessageContaining("ConnectException");
    }

    @Test
    void whoMayNotReadThemThereMayNotReadThemHere() {
        holder.answer(403, "application/problem+json", "{\"rule\":\"FORBIDDEN\"}");
        assertThatThrownBy(() -> open(List.of(sealed(ADA, "Ada Lovelace"))))
                .isInstanceOfSatisfying(ProblemException.class, e -> {
                    assertThat(e.problem().status().value()).isEqualTo(403);
                    assertThat(e.problem().rule()).isEqualTo("FORBIDDEN");
                });

        holder.answer(401, "application/problem+json", "{\"rule\":\"UNAUTHENTICATED\"}");
        assertThatThrownBy(() -> open(List.of(sealed(ADA, "Ada Lovelace"))))
                .isInstanceOf(InvalidBearerTokenException.class);
    }

    @Test
    void textsThatWereNotSealedForTheirCandidateAreToldAsThatAndTakeNoOtherWithThem() throws Exception {
        List<Sealed> texts = new ArrayList<>(
                IntStream.range(0, 50).mapToObj(i -> sealed(ADA, "text " + i)).toList());
        List<Disclosed> expected = new ArrayList<>(IntStream.range(0, 50)
                .<Disclosed>mapToObj(i -> new Disclosed.Clear("text " + i))
                .toList());
        for (int wrong : new int[] {0, 17, 18, 49}) {
            texts.set(wrong, new Sealed(GRACE, null, KeyHolder.seal(ADA, "Ada Lovelace"), null, Readable.HISTORY));
            expected.set(wrong, Disclosed.UNREADABLE);
        }

        assertThat(open(texts)).isEqualTo(expected);
        assertThat(holder.calls(correlation)).as("a few for each that is wrong").hasSizeLessThan(4 * 2 * 6);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 413, 415})
    void whereTheTwoServicesDisagreeAskingAboutLessIsNoHelp(int status) {
        holder.answer(status, "application/problem+json", "{\"rule\":\"INVALID_BODY\"}");

        assertThatThrownBy(() -> open(List.of(sealed(ADA, "Ada"), sealed(ADA, "Lovelace"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(Integer.toString(status));
        assertThat(holder.calls(correlation)).hasSize(1);
    }

    /** And neither what was asked nor what was answered is in what a log would show. */
    private void assertUnavailable(Duration readTimeout, String why) {
        Sealed text = sealed(ADA, "Ada Lovelace");
        assertThatThrownBy(() -> open(holder.uri(), readTimeout, List.of(text)))
                .isInstanceOfSatisfying(
                        PersonalDataUnavailableException.class,
                        e -> assertThat(e)
                                .hasMessageContaining(why)
                                .hasNoCause()
                                .message()
                                .doesNotContain(text.sealed(), "Ada", "Lovelace", "of-olga"));
    }

    private List<Disclosed> open(List<Sealed> texts) throws Exception {
        return open(holder.uri(), LONG, texts);
    }

    private List<Disclosed> open(URI url, Duration readTimeout, List<Sealed> texts) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Authorization", "Bearer of-olga");
        request.addHeader(CorrelationId.HEADER, correlation);
        List<Disclosed> opened = new ArrayList<>();
        PersonalTexts personalTexts = new PersonalTexts(
                new CommandService(new PersonalDataSettings(url, Duration.ofSeconds(2), readTimeout)));
        new CorrelationId()
                .doFilter(
                        request,
                        new MockHttpServletResponse(),
                        (_, _) -> opened.addAll(personalTexts.open(texts, request)));
        return opened;
    }

    private void await() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Sealed sealed(CandidateId candidate, String text) {
        return new Sealed(candidate, null, KeyHolder.seal(candidate, text), null, Readable.HISTORY);
    }
}
