package dev.tandem.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.testing.TokenIssuer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** Tokens that the trusted issuer signed, or that look as if it had, with something in them that is not right. */
class ForgedTokensTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final long HOUR = 3600;

    private static TokenIssuer issuer;
    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void start() {
        issuer = TokenIssuer.start();
        service = SpringApplication.run(
                AccessTest.Service.class,
                "--server.port=0",
                "--spring.main.banner-mode=off",
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer.uri(),
                "--spring.security.oauth2.resourceserver.jwt.audiences=tandem");
    }

    @AfterAll
    static void stop() {
        service.close();
        issuer.close();
    }

    @Test
    void theTokenFromWhichTheOthersAreMadeIsGood() throws Exception {
        assertThat(status(claims(""))).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-exp",
                "exp=null",
                "exp=0",
                "exp=-1",
                "exp=4102444800",
                "exp=99999999999999",
                "exp=1e300",
                "exp=\"never\"",
                "exp={}",
                "exp=now+90000",
                "exp=now-120",
                "nbf=now+120",
                "nbf=1e300",
                "nbf=\"soon\"",
                "iat=now+120",
                "iat=1e300",
                "-aud",
                "aud=null",
                "aud=[]",
                "aud=\"payroll\"",
                "aud=[\"payroll\",\"Tandem\"]",
                "aud=7",
                "aud={\"tandem\":true}",
                "-iss",
                "iss=null",
                "iss=\"http://localhost:1\"",
                "iss=7",
                "-sub",
                "sub=null",
                "sub=\"\"",
                "sub=[\"mara\"]",
                "sub={\"mara\":1}",
                "sub=\"mara\\u0000\"",
                "sub=\"system\"",
                "sub=\"SYSTEM\"",
                "sub=\"sys.tem\"",
                "sub=\"\\u0455ystem\"",
                "sub=\"system\\u200b\"",
                "sub=\"ſystem\""
            })
    void aClaimThatIsNotRightMakesItNoToken(String change) throws Exception {
        assertThat(status(claims(change))).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "roles=\"system\"",
                "roles=[\"system\",\"SYSTEM\",\"System\"]",
                "roles=[\"RECRUITER\",\"recruiter \",\"recruiter\\u0000\"]",
                "roles={\"recruiter\":true}",
                "roles=[[\"recruiter\"]]",
                "roles=[{\"name\":\"recruiter\"}]",
                "roles=7",
                "roles=null",
                "-roles"
            })
    void aRoleThatIsNotWrittenAsItShouldIsNoRole(String change) throws Exception {
        HttpResponse<String> answer = ask(issuer.signed(claims(change)));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"roles\":[]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"alg\":\"none\"}",
                "{\"alg\":\"HS256\",\"kid\":\"test\"}",
                "{\"alg\":\"RS256\",\"kid\":\"another\"}",
                "{\"alg\":\"RS512\",\"kid\":\"test\"}",
                "{\"alg\":\"RS256\",\"kid\":\"test\",\"crit\":[\"exp\"]}",
                "{\"alg\":\"RS256\",\"kid\":\"test\",\"jwk\":{\"kty\":\"RSA\",\"n\":\"AQAB\",\"e\":\"AQAB\"}}",
                "{\"alg\":7}",
                "[]",
                "nonsense"
            })
    void aHeaderThatIsNotTheIssuersIsNoHeader(String header) throws Exception {
        String signed = issuer.signed(claims(""));
        String rest = signed.substring(signed.indexOf('.'));

        assertThat(ask(base64(header) + rest).statusCode()).isEqualTo(401);
        assertThat(ask(base64(header) + rest.substring(0, rest.lastIndexOf('.') + 1))
                        .statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a.b", "a.b.c", "a.b.c.d.e", "....", "%00", "=", "'\"<>"})
    void whatIsNoTokenAtAllIsRefusedAsSuch(String token) throws Exception {
        assertThat(ask(token).statusCode()).isEqualTo(401);
    }

    private static String claims(String change) {
        long now = Instant.now().getEpochSecond();
        String claims = """
                {"iss":"%s","sub":"mara","aud":"tandem","iat":%d,"exp":%d,"roles":["recruiter"]}""".formatted(issuer.uri(), now, now + HOUR);
        var tree = (ObjectNode) JsonMapper.shared().readTree(claims);
        if (change.startsWith("-")) {
            tree.remove(change.substring(1));
        } else if (!change.isEmpty()) {
            int equals = change.indexOf('=');
            String value = change.substring(equals + 1);
            if (value.startsWith("now")) {
                value = Long.toString(now + Long.parseLong(value.substring(3)));
            }
            tree.putRawValue(change.substring(0, equals), new RawValue(value));
        }
        return tree.toString();
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    private static int status(String claims) throws IOException, InterruptedException {
        HttpResponse<String> answer = ask(issuer.signed(claims));
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("json");
        return answer.statusCode();
    }

    private static HttpResponse<String> ask(String token) throws IOException, InterruptedException {
        String port = service.getEnvironment().getProperty("local.server.port");
        return HTTP.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/me"))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
