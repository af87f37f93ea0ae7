package dev.tandem.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.testing.TokenIssuer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Over a real port, with tokens that a real issuer signed. */
class AccessTest {

    private static TokenIssuer issuer;
    private static ConfigurableApplicationContext service;
    private static final Map<PersonId, Integer> LOOKED_UP = new ConcurrentHashMap<>();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        issuer = TokenIssuer.start();
        service = service(issuer.uri());
    }

    @AfterAll
    static void stop() {
        service.close();
        issuer.close();
    }

    @Test
    void aControllerIsToldWhoIsCallingInWhichRoles() throws Exception {
        var answer = get("/me", issuer.token("mara", "recruiter", "hiring-manager"));

        assertThat(json(answer)).isEqualTo(JsonMapper.shared().readTree("""
                        {"person":"mara","roles":["hiring-manager","recruiter"]}"""));
    }

    @Test
    void whoHasLeftIsAnsweredNothing() throws Exception {
        var answer = get("/me", issuer.token("gone-mara", "recruiter", "auditor"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertProblem(answer, "CALLER_DEPARTED");
        assertThat(get("/no-such-path", issuer.token("gone-mara", "recruiter")).statusCode())
                .isEqualTo(403);
        assertThat(get("/me", issuer.token("unclear-mara", "recruiter")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void whetherSomebodyHasLeftIsNotLookedUpForEachRequest() throws Exception {
        for (int i = 0; i < 20; i++) {
            get("/me", issuer.token("busy-mara", "recruiter"));
        }

        assertThat(LOOKED_UP.get(new PersonId("busy-mara"))).isBetween(1, 10);
    }

    @Test
    void rolesThatTandemDoesNotKnowArePassedOver() throws Exception {
        var answer = get("/me", issuer.token("mara", "payroll-admin", "auditor"));

        assertThat(json(answer).get("roles").toString()).isEqualTo("[\"auditor\"]");
    }

    @Test
    void nobodyIsTheSystemByToken() throws Exception {
        assertThat(json(get("/me", issuer.token("mara", "system"))).get("roles"))
                .isEmpty();
        for (String person : List.of("system", "SYSTEM", "sys-tem", "5y5tem", "system.", "systern")) {
            assertThat(get("/me", issuer.token(person, "recruiter")).statusCode())
                    .as(person)
                    .isEqualTo(401);
        }
        assertThat(get("/me", issuer.token("systema", "recruiter")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void rolesMayComeAsOneString() throws Exception {
        String token = issuer.signed("""
                {"iss":"%s","sub":"mara","aud":["other","tandem"],"exp":%d,"roles":"auditor analyst"}""".formatted(issuer.uri(), inAnHour()));

        assertThat(json(get("/me", token)).get("roles").toString()).isEqualTo("[\"analyst\",\"auditor\"]");
    }

    @Test
    void withoutATokenTheAnswerIs401AndSaysHowToGetOne() throws Exception {
        var answer = get("/me", null);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .get()
                .asString()
                .startsWith("Bearer");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertProblem(answer, "UNAUTHENTICATED");
        assertThat(json(answer).get("remedy").asString()).contains("Authorization: Bearer", "./tandem token");
    }

    @Test
    void aTokenForAnotherAudienceIsRefused() throws Exception {
        var answer = get("/me", issuer.token("mara", "payroll", Duration.ofHours(1), "recruiter"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(json(answer).get("detail").asString()).contains("aud");
    }

    @Test
    void anExpiredTokenIsRefusedAndSaysSo() throws Exception {
        var answer = get("/me", issuer.token("mara", "tandem", Duration.ofMinutes(-10), "recruiter"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(json(answer).get("detail").asString()).contains("expired");
    }

    @Test
    void aTokenThatSomebodyElseSignedIsRefused() throws Exception {
        try (TokenIssuer forger = TokenIssuer.start()) {
            String forged = forger.signed("""
                    {"iss":"%s","sub":"mara","aud":"tandem","exp":%d,"roles":["executive"]}""".formatted(issuer.uri(), inAnHour()));

            assertThat(get("/me", forged).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void aSubjectThatCannotBeAPersonsIdIsRefusedWithTheReason() throws Exception {
        var answer = get("/me", issuer.token("mara@example.com", "recruiter"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(json(answer).get("detail").asString()).contains("'sub'", "letters, digits");
    }

    @Test
    void whileTheIssuerCannotBeReachedTheAnswerIs503AndTheServiceStartsAllTheSame() throws Exception {
        TokenIssuer gone = TokenIssuer.start();
        String token = gone.token("mara", "recruiter");
        gone.close();
        try (ConfigurableApplicationContext lonely = service(gone.uri())) {
            var answer = send(request(lonely, "/me", token));

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertProblem(answer, "ISSUER_UNAVAILABLE");
        }
    }

    @Test
    void theCallersCorrelationIdComesBackAndIsInTheLoggingContext() throws Exception {
        var answer = send(
                request(service, "/correlation", issuer.token("mara")).header(CorrelationId.HEADER, "import-42:7"));

        assertThat(answer.headers().firstValue(CorrelationId.HEADER)).hasValue("import-42:7");
        assertThat(answer.body()).contains("import-42:7");
    }

    @Test
    void aMissingOrMalformedCorrelationIdIsReplacedAndProblemsCarryIt() throws Exception {
        var answer = send(request(service, "/me", null).header(CorrelationId.HEADER, "a b\u00e4"));

        String given = answer.headers().firstValue(CorrelationId.HEADER).orElseThrow();
        assertThat(given).matches("[0-9a-f-]{36}");
        assertThat(json(answer).get("correlationId").asString()).isEqualTo(given);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/broken", "/number?of=many", "/number", "/known", "/colour?of=puce"})
    void whateverGoesWrongIsAProblemDocumentWithARemedy(String path) throws Exception {
        var answer = get(path, issuer.token("mara"));

        Map<String, String> expected = Map.of(
                "/nowhere", "NO_SUCH_RESOURCE",
                "/broken", "DEFECT",
                "/number?of=many", "INVALID_PARAMETER",
                "/number", "INVALID_PARAMETER",
                "/known", "FORBIDDEN",
                "/colour?of=puce", "INVALID_PARAMETER");
        assertProblem(answer, Objects.requireNonNull(expected.get(path)));
    }

    @Test
    void aWrongMethodIsToldTheRightOne() throws Exception {
        var answer = get("/act", issuer.token("mara"));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
        assertProblem(answer, "METHOD_NOT_ALLOWED");
    }

    @Test
    void aDefectDoesNotTellTheCallerItsInnards() throws Exception {
        var answer = get("/broken", issuer.token("mara"));

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("secret innards");
    }

    @Test
    void aRequestThatTheFirewallRejectsIsAProblemToo() throws Exception {
        var answer = get("/me;x=1", issuer.token("mara"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertProblem(answer, "BAD_REQUEST");
    }

    @Test
    void whoKnowsOnlyTheAddressLearnsWhichIssuersTokensAreTaken() throws Exception {
        var answer = get("/.well-known/oauth-protected-resource", null);
        String here = "http://localhost:" + service.getEnvironment().getProperty("local.server.port");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer)).isEqualTo(JsonMapper.shared().readTree("""
                        {"resource":"%s","resource_name":"Tandem","authorization_servers":["%s"],
                         "bearer_methods_supported":["header"]}""".formatted(here, issuer.uri())));
        assertThat(get("/me", null).headers().firstValue("WWW-Authenticate"))
                .hasValue("Bearer resource_metadata=\"" + here + "/.well-known/oauth-protected-resource\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/.well-known/oauth-protected-resource/me", "/.well-known/oauth-protected-resource/"})
    void nothingBelowIsAResourceOfItsOwn(String path) throws Exception {
        var answer = get(path, null);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertProblem(answer, "NO_SUCH_RESOURCE");
    }

    @Test
    void behindAProxyTheResourceIsWhatCallersReach() throws Exception {
        try (ConfigurableApplicationContext proxied =
                service(issuer.uri(), "--tandem.access.resource=https://hiring.example.com")) {
            var answer = send(request(proxied, "/.well-known/oauth-protected-resource", null));

            assertThat(json(answer).get("resource").asString()).isEqualTo("https://hiring.example.com");
            assertThat(send(request(proxied, "/me", null)).headers().firstValue("WWW-Authenticate"))
                    .get()
                    .asString()
                    .contains("\"https://hiring.example.com/.well-known/oauth-protected-resource\"");
        }
    }

    @Test
    void browsersOfAllowedOriginsMayCallAndOthersMayNot() throws Exception {
        var allowed = send(preflight("http://localhost:5173"));
        var foreign = send(preflight("https://evil.example.com"));

        assertThat(allowed.headers().firstValue("Access-Control-Allow-Origin")).hasValue("http://localhost:5173");
        assertThat(foreign.statusCode()).isEqualTo(403);
    }

    @Test
    void aPageOfAnotherOriginSeesTheHeadersThatItNeedsAndSendsNoCookiesUnlessConfigured() throws Exception {
        var answer = send(request(service, "/me", issuer.token("mara")).header("Origin", "http://localhost:5173"));

        assertThat(answer.headers()
                        .firstValue("Access-Control-Expose-Headers")
                        .orElse("")
                        .split(", "))
                .contains(
                        "Link",
                        "ETag",
                        "RateLimit",
                        "RateLimit-Policy",
                        "Retry-After",
                        "Tandem-Time",
                        "Tandem-Position");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
        try (ConfigurableApplicationContext withCookies =
                service(issuer.uri(), "--tandem.access.cors.credentials=true")) {
            var allowed =
                    send(request(withCookies, "/me", issuer.token("mara")).header("Origin", "http://localhost:5173"));
            assertThat(allowed.headers().firstValue("Access-Control-Allow-Credentials"))
                    .hasValue("true");
        }
    }

    @Test
    void aCallerWhoAsksForMoreThanOneMayIsToldWhenToGoOnAndNobodyElseIs() throws Exception {
        try (ConfigurableApplicationContext limited = service(
                issuer.uri(), "--tandem.access.rate-limit.burst=3", "--tandem.access.rate-limit.per-second=1")) {
            String mara = issuer.token("mara", "recruiter");
            for (int left = 2; left >= 0; left--) {
                var answer = send(request(limited, "/me", mara));
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.headers().firstValue("RateLimit-Policy")).hasValue("\"caller\";q=3;w=3");
                assertThat(answer.headers().firstValue("RateLimit").orElse(""))
                        .startsWith("\"caller\";r=" + left + ";t=");
            }
            var refused = send(request(limited, "/me", mara).header("Origin", "http://localhost:5173"));
            assertThat(refused.statusCode()).isEqualTo(429);
            assertProblem(refused, "TOO_MANY_REQUESTS");
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(refused.headers().firstValue("Access-Control-Allow-Origin"))
                    .hasValue("http://localhost:5173");

            assertThat(send(request(limited, "/me", issuer.token("max", "recruiter")))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(send(request(limited, "/nowhere", null)).headers().firstValue("RateLimit"))
                    .isEmpty();
            for (int i = 0; i < 10; i++) {
                assertThat(send(request(limited, "/me", issuer.token("ivy", "importer")))
                                .statusCode())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void whereNobodyIsLimitedNoHeaderSaysSo() throws Exception {
        try (ConfigurableApplicationContext unlimited =
                service(issuer.uri(), "--tandem.access.rate-limit.enabled=false")) {
            assertThat(send(request(unlimited, "/me", issuer.token("mara")))
                            .headers()
                            .firstValue("RateLimit"))
                    .isEmpty();
        }
    }

    private static long inAnHour() {
        return Instant.now().plus(Duration.ofHours(1)).getEpochSecond();
    }

    private static HttpRequest.Builder preflight(String origin) {
        return request(service, "/act", null)
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,idempotency-key");
    }

    private static void assertProblem(HttpResponse<String> answer, String rule) {
        JsonNode problem = json(answer);
        assertThat(problem.get("rule").asString()).isEqualTo(rule);
        assertThat(problem.get("type").asString()).isEqualTo("urn:tandem:rule:" + rule);
        assertThat(problem.get("status").asInt()).isEqualTo(answer.statusCode());
        for (String sentence : new String[] {"title", "detail", "remedy"}) {
            assertThat(problem.get(sentence).asString()).as(sentence).endsWith(".");
        }
        assertThat(problem.get("correlationId").asString())
                .isEqualTo(answer.headers().firstValue(CorrelationId.HEADER).orElseThrow());
        assertThat(problem.get("instance").asString()).startsWith("/");
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static HttpResponse<String> get(String path, @Nullable String token)
            throws IOException, InterruptedException {
        return send(request(service, path, token));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(ConfigurableApplicationContext to, String path, @Nullable String token) {
        String port = to.getEnvironment().getProperty("local.server.port");
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static ConfigurableApplicationContext service(String issuerUri, String... more) {
        return new SpringApplication(Service.class)
                .run(Stream.concat(
                                Stream.of(more),
                                Stream.of(
                                        "--server.port=0",
                                        "--spring.main.banner-mode=off",
                                        "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuerUri,
                                        "--spring.security.oauth2.resourceserver.jwt.audiences=tandem",
                                        "--tandem.access.cors.origins=http://localhost:[*]"))
                        .toArray(String[]::new));
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @Import(Endpoints.class)
    static class Service {

        /** Counts how often it is asked, and cannot say of everybody. */
        @Bean
        Departures departures() {
            return person -> {
                LOOKED_UP.merge(person, 1, Integer::sum);
                if (person.value().startsWith("unclear")) {
                    throw new IllegalStateException("the database is away");
                }
                return person.value().startsWith("gone");
            };
        }
    }

    enum Colour {
        RED
    }

    record Me(PersonId person, Set<String> roles) {}

    @RestController
    static class Endpoints {
        @GetMapping("/me")
        Me me(Caller caller) {
            return new Me(
                    caller.person(),
                    new TreeSet<>(caller.roles().stream().map(Role::wireName).toList()));
        }

        @GetMapping("/correlation")
        Map<String, String> correlation() {
            return Map.of("seen", MDC.get(CorrelationId.MDC_KEY));
        }

        @GetMapping("/number")
        int number(@RequestParam int of) {
            return of;
        }

        @GetMapping("/colour")
        Colour colour(@RequestParam Colour of) {
            return of;
        }

        @GetMapping("/broken")
        void broken() {
            throw new IllegalStateException("secret innards");
        }

        @GetMapping("/known")
        void known(Caller caller) {
            throw CommonProblems.forbidden(caller.person() + " may not.", "Ask.")
                    .exception();
        }

        @PostMapping("/act")
        void act() {}
    }
}
