package dev.tandem.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.client.cast.Cast;
import dev.tandem.events.Role;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import tools.jackson.databind.json.JsonMapper;

class IssuerTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private ConfigurableApplicationContext issuer;

    @BeforeEach
    void start() {
        issuer = start(folder.resolve("signing-key.json"));
    }

    @AfterEach
    void stop() {
        issuer.close();
    }

    @Test
    void aTokenSaysWhoInWhichRoleForWhomAndForHowLong() throws Exception {
        Jwt token = decoder(issuer).decode(token("hiring-manager:max"));

        assertThat(token.getSubject()).isEqualTo("max");
        assertThat(token.getClaimAsStringList("roles")).containsExactly("hiring-manager");
        assertThat(token.getAudience()).containsExactly("tandem");
        assertThat(token.getClaimAsString("iss")).isEqualTo("http://localhost:8082");
        assertThat(Duration.between(
                        Objects.requireNonNull(token.getIssuedAt()), Objects.requireNonNull(token.getExpiresAt())))
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void everyRoleButTheSystemHasAUsualPerson() throws Exception {
        for (Role role : EnumSet.complementOf(EnumSet.of(Role.SYSTEM))) {
            Jwt token = decoder(issuer).decode(token(role.wireName()));
            assertThat(token.getClaimAsStringList("roles")).containsExactly(role.wireName());
            assertThat(token.getSubject())
                    .isEqualTo(DemoPeople.usual(role).person().value());
        }
    }

    @Test
    void aPersonNobodyListedGetsATokenToo() throws Exception {
        assertThat(decoder(issuer).decode(token("recruiter:somebody-else")).getSubject())
                .isEqualTo("somebody-else");
    }

    @Test
    void noSuchRoleNoSuchPersonOrAWrongSecretGetNone() throws Exception {
        assertThat(ask("chief:ed", "tandem-demo").statusCode()).isEqualTo(401);
        assertThat(ask("recruiter:", "tandem-demo").statusCode()).isEqualTo(401);
        assertThat(ask("recruiter:not valid", "tandem-demo").statusCode()).isEqualTo(401);
        assertThat(ask("recruiter:rita", "guess").statusCode()).isEqualTo(401);
    }

    @Test
    void nobodyIsTheSystemByToken() throws Exception {
        assertThat(ask("system", "tandem-demo").statusCode()).isEqualTo(401);
        assertThat(ask("system:rita", "tandem-demo").statusCode()).isEqualTo(401);
        for (String person : List.of("system", "SYSTEM", "sys-tem", "5ystem", "system.")) {
            assertThat(ask("recruiter:" + person, "tandem-demo").statusCode())
                    .as(person)
                    .isEqualTo(401);
        }
    }

    @Test
    void tokensOutliveARestartAsTheKeyIsKeptWhereOnlyItsOwnerReadsIt() throws Exception {
        String token = token("auditor:aud");
        issuer.close();
        issuer = start(folder.resolve("signing-key.json"));

        assertThat(decoder(issuer).decode(token).getSubject()).isEqualTo("aud");
        assertThat(Files.getPosixFilePermissions(folder.resolve("signing-key.json")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void anotherIssuersTokensAreNotItsOwn() throws Exception {
        String token = token("auditor:aud");
        try (ConfigurableApplicationContext other = start(folder.resolve("other-key.json"))) {
            assertThatThrownBy(() -> decoder(other).decode(token))
                    .isInstanceOf(JwtException.class)
                    .isInstanceOf(BadJwtException.class);
        }
    }

    @Test
    void aKeyFileThatHoldsSomethingElseIsAnErrorThatNamesIt() throws Exception {
        Path file = Files.writeString(folder.resolve("broken.json"), "no key");

        assertThatThrownBy(() -> SigningKey.keptIn(file)).hasMessageContaining("broken.json");
    }

    @Test
    void peopleAreListedForProgramsAndForReaders() throws Exception {
        List<?> people = JSON.readValue(get("/people"), List.class);
        assertThat(people).hasSameSizeAs(Cast.MEMBERS);
        assertThat(people.getFirst())
                .isEqualTo(Map.of(
                        "role", "recruiter", "person", "rita", "name", "Rita Moreau", "clientId", "recruiter:rita"));

        assertThat(get("/")).contains("recruiter:rita").contains("For laptops only");
    }

    @Test
    void discoveryLeadsToTheKeys() throws Exception {
        Map<?, ?> metadata = JSON.readValue(get("/.well-known/openid-configuration"), Map.class);

        assertThat(metadata.get("issuer")).isEqualTo("http://localhost:8082");
        assertThat(metadata.get("jwks_uri")).isEqualTo("http://localhost:8082/oauth2/jwks");
        assertThat(get("/oauth2/jwks")).contains("\"kid\"").doesNotContain("\"d\"");
    }

    @Test
    void whatIsRefusedIsAProblemDocumentThatAnOauthClientUnderstands() throws Exception {
        HttpResponse<String> answer = ask("chief:ed", "tandem-demo");

        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        Map<?, ?> problem = JSON.readValue(answer.body(), Map.class);
        assertThat(problem.get("status")).isEqualTo(401);
        assertThat(problem.get("rule")).isEqualTo("INVALID_CLIENT");
        assertThat(problem.get("error")).isEqualTo("invalid_client");
        assertThat((String) problem.get("remedy")).contains("/people");
    }

    @Test
    void nothingThatACallerSendsIsADefect() throws Exception {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(42);
        for (int i = 0; i < 600; i++) {
            String request = Hostile.request(random);
            String answer = Hostile.answer(issuer, request);

            assertThat(answer).as(request).startsWith("HTTP/1.1 ");
            int status = Integer.parseInt(answer.substring(9, 12));
            assertThat(status).as("%s%n%s", request, answer).isLessThan(500);
            if (status >= 400 && !request.startsWith("HEAD")) {
                assertThat(answer.toLowerCase(Locale.ROOT))
                        .as(request)
                        .contains("content-type: application/problem+json")
                        .doesNotContain("exception", "org.springframework", "org.apache");
            }
        }
    }

    private static ConfigurableApplicationContext start(Path keyFile) {
        return SpringApplication.run(
                IdentityApplication.class,
                "--server.port=0",
                "--tandem.identity.issuer=http://localhost:8082",
                "--tandem.identity.key-file=" + keyFile);
    }

    private static String url(ConfigurableApplicationContext issuer) {
        return "http://127.0.0.1:" + issuer.getEnvironment().getProperty("local.server.port");
    }

    private static NimbusJwtDecoder decoder(ConfigurableApplicationContext issuer) {
        return NimbusJwtDecoder.withJwkSetUri(url(issuer) + "/oauth2/jwks").build();
    }

    private String token(String clientId) throws IOException, InterruptedException {
        HttpResponse<String> answer = ask(clientId, "tandem-demo");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return (String)
                Objects.requireNonNull(JSON.readValue(answer.body(), Map.class).get("access_token"));
    }

    private HttpResponse<String> ask(String clientId, String secret) throws IOException, InterruptedException {
        String form = String.join(
                "&",
                Arrays.asList(
                        "grant_type=client_credentials",
                        "client_id=" + URLEncoder.encode(clientId, StandardCharsets.UTF_8),
                        "client_secret=" + secret));
        return http.send(
                HttpRequest.newBuilder(URI.create(url(issuer) + "/oauth2/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(url(issuer) + path)).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
