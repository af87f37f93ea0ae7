package dev.tandem.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** People sign in by browser: who it is they pick on a page, and only the page that asked gets a token. */
class SignInTest {

    private static final String CALLBACK = "http://localhost:5173/callback";
    private static final String VERIFIER = "a-verifier-that-is-long-enough-to-be-one-0123456789";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private static Path folder;

    private static ConfigurableApplicationContext issuer;

    @BeforeAll
    static void start() {
        issuer = SpringApplication.run(
                IdentityApplication.class,
                "--server.port=0",
                "--tandem.identity.issuer=http://localhost:8082",
                "--tandem.identity.key-file=" + folder.resolve("key.json"));
    }

    @AfterAll
    static void stop() {
        issuer.close();
    }

    @Test
    void aPersonIsPickedOnAPageAndThePageThatAskedGetsTheirToken() throws Exception {
        HttpResponse<String> page = get(authorize(Map.of()));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(page.body()).contains("value=\"hiring-manager:max\"").contains("value=\"" + CALLBACK + "\"");

        HttpResponse<String> picked = get(pressed(page.body(), "hiring-manager:max"));
        URI back = URI.create(picked.headers().firstValue("Location").orElseThrow());
        assertThat(back.toString()).startsWith(CALLBACK + "?").contains("state=st%2Fate");

        JsonNode tokens = json(exchange(code(picked), VERIFIER, CALLBACK), 200);
        Jwt access = decoder().decode(tokens.get("access_token").asString());
        assertThat(access.getSubject()).isEqualTo("max");
        assertThat(access.getClaimAsStringList("roles")).containsExactly("hiring-manager");
        assertThat(access.getAudience()).containsExactly("tandem");
        Jwt id = decoder().decode(tokens.get("id_token").asString());
        assertThat(id.getSubject()).isEqualTo("max");
        assertThat(id.getAudience()).containsExactly("tandem-web");
        assertThat(id.getClaimAsString("nonce")).isEqualTo("n0nce");
        assertThat(tokens.has("refresh_token")).isFalse();
    }

    @Test
    void aPageThatSaysWhoGetsItsCodeAtOnceAndOfNobodyItIsAskedAgain() throws Exception {
        assertThat(code(get(authorize(Map.of("login_hint", "recruiter:somebody-else")))))
                .isNotEmpty();

        HttpResponse<String> nobody = get(authorize(Map.of("login_hint", "<script>alert(1)</script>")));
        assertThat(nobody.statusCode()).isEqualTo(200);
        assertThat(nobody.body()).contains("Nobody is").doesNotContain("<script>");
        assertThat(get(authorize(Map.of("login_hint", "system:rita"))).body()).contains("Nobody is");
        assertThat(get(authorize(Map.of("state", "\"><script>"))).body()).doesNotContain("<script>");
    }

    @Test
    void aCodeIsBroughtOnceWithItsVerifierAndItsAddress() throws Exception {
        String code = code(signedIn());
        assertThat(json(exchange(code, VERIFIER.replace('a', 'b'), CALLBACK), 400)
                        .get("error")
                        .asString())
                .isEqualTo("invalid_grant");
        assertThat(json(exchange(code, "", CALLBACK), 401).has("access_token")).isFalse();
        assertThat(json(exchange(code, VERIFIER, "http://localhost:5173/other"), 400)
                        .get("error")
                        .asString())
                .isEqualTo("invalid_grant");
        json(exchange(code, VERIFIER, CALLBACK), 200);
        assertThat(json(exchange(code, VERIFIER, CALLBACK), 400).get("error").asString())
                .isEqualTo("invalid_grant");
    }

    @Test
    void ofManyWhoBringACodeAtOnceOneGetsTokens() throws Exception {
        String code = code(signedIn());
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                answers.add(
                        callers.submit(() -> exchange(code, VERIFIER, CALLBACK).statusCode()));
            }
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
        }
        assertThat(statuses).containsOnlyOnce(200).allMatch(status -> status == 200 || status == 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/callback",
                "http://localhost.evil.example/callback",
                "http://localhost:5173@evil.example/",
                "https://localhost:5173/callback",
                "http://localhost:5173/callback#fragment",
                "http://user@localhost:5173/callback",
                "javascript:alert(1)",
                "//localhost",
                ""
            })
    void nobodyIsSentToAnAddressThatIsNotOfThisMachine(String uri) throws Exception {
        HttpResponse<String> refused = get(authorize(Map.of("redirect_uri", uri, "login_hint", "recruiter:rita")));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Location")).isEmpty();
        assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    @Test
    void withoutAProofThereIsNoCodeNorForAnotherClient() throws Exception {
        for (Map<String, String> wrong : List.of(
                Map.of("code_challenge", ""),
                Map.of("code_challenge_method", "plain"),
                Map.of("code_challenge_method", ""),
                Map.of("response_type", "token"),
                Map.of("scope", "everything"),
                Map.of("client_id", "recruiter:rita"),
                Map.of("client_id", "nobody"))) {
            Map<String, String> asked = new LinkedHashMap<>(wrong);
            asked.put("login_hint", "recruiter:rita");
            HttpResponse<String> refused = get(authorize(asked));
            assertThat(refused.headers().firstValue("Location").orElse(""))
                    .as("%s", wrong)
                    .doesNotContain("code=");
            assertThat(refused.statusCode()).as("%s", wrong).isIn(302, 400);
        }
    }

    @Test
    void pagesOfThisMachineMayFetchWhatTheyNeedAndOthersMayNot() throws Exception {
        for (String path : List.of("/.well-known/openid-configuration", "/oauth2/jwks", "/people")) {
            assertThat(of("http://localhost:5173", path).headers().firstValue("Access-Control-Allow-Origin"))
                    .as(path)
                    .hasValue("http://localhost:5173");
            assertThat(of("https://evil.example", path).headers().firstValue("Access-Control-Allow-Origin"))
                    .as(path)
                    .isEmpty();
        }
        HttpResponse<String> preflight = HTTP.send(
                HttpRequest.newBuilder(URI.create(base() + "/oauth2/token"))
                        .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                        .header("Origin", "http://localhost:5173")
                        .header("Access-Control-Request-Method", "POST")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(preflight.statusCode()).isEqualTo(200);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin"))
                .hasValue("http://localhost:5173");
    }

    @Test
    void theDiscoveryDocumentNamesWhatIsThereAndNothingElse() throws Exception {
        JsonNode document = json(get(base() + "/.well-known/openid-configuration"), 200);

        assertThat(document.get("authorization_endpoint").asString())
                .isEqualTo("http://localhost:8082/oauth2/authorize");
        assertThat(document.get("token_endpoint").asString()).isEqualTo("http://localhost:8082/oauth2/token");
        assertThat(document.get("code_challenge_methods_supported").toString()).isEqualTo("[\"S256\"]");
        assertThat(document.propertyNames())
                .doesNotContain(
                        "userinfo_endpoint", "end_session_endpoint", "introspection_endpoint", "revocation_endpoint");
    }

    private static HttpResponse<String> signedIn() throws Exception {
        return get(authorize(Map.of("login_hint", "recruiter:rita")));
    }

    private static String authorize(Map<String, String> otherwise) throws Exception {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("response_type", "code");
        parameters.put("client_id", "tandem-web");
        parameters.put("redirect_uri", CALLBACK);
        parameters.put("scope", "openid profile");
        parameters.put("state", "st/ate");
        parameters.put("nonce", "n0nce");
        parameters.put(
                "code_challenge",
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(MessageDigest.getInstance("SHA-256")
                                .digest(VERIFIER.getBytes(StandardCharsets.US_ASCII))));
        parameters.put("code_challenge_method", "S256");
        parameters.putAll(otherwise);
        parameters.values().removeIf(String::isEmpty);
        return base() + "/oauth2/authorize?" + form(parameters);
    }

    /** What a browser asks for when that button of the page is pressed. */
    private static String pressed(String page, String person) {
        Map<String, String> parameters = new LinkedHashMap<>();
        Matcher hidden = Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">")
                .matcher(page.substring(0, page.indexOf("</form>")));
        while (hidden.find()) {
            parameters.put(hidden.group(1), hidden.group(2));
        }
        parameters.put("login_hint", person);
        return base() + "/oauth2/authorize?" + form(parameters);
    }

    private static String code(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        Matcher code = Pattern.compile("[?&]code=([^&]+)")
                .matcher(answer.headers().firstValue("Location").orElseThrow());
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    private static HttpResponse<String> exchange(String code, String verifier, String redirect)
            throws IOException, InterruptedException {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("grant_type", "authorization_code");
        parameters.put("client_id", "tandem-web");
        parameters.put("code", code);
        parameters.put("redirect_uri", redirect);
        parameters.put("code_verifier", verifier);
        parameters.values().removeIf(String::isEmpty);
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(base() + "/oauth2/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form(parameters)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String form(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static JsonNode json(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static HttpResponse<String> get(String uri) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(URI.create(uri)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> of(String origin, String path) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(base() + path))
                        .header("Origin", origin)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static NimbusJwtDecoder decoder() {
        return NimbusJwtDecoder.withJwkSetUri(base() + "/oauth2/jwks").build();
    }

    private static String base() {
        return "http://127.0.0.1:" + issuer.getEnvironment().getProperty("local.server.port");
    }
}
