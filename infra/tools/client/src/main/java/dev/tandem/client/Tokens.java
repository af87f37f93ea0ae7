package dev.tandem.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tandem.events.Role;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tokens of the local issuer; each is asked for once and used until it is about to expire. */
public final class Tokens {

    /** The documented secret of all demo people. */
    public static final String DEMO_SECRET = "tandem-demo";

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Long enough for a request to be sent and read. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final URI issuer;
    private final InstantSource clock;

    private record Kept(String token, Instant goodUntil) {}

    /** Asks the issuer at this base address. */
    public Tokens(URI issuer, InstantSource clock) {
        this.issuer = issuer;
        this.clock = clock;
    }

    /**
     * A token that is good for at least a minute.
     *
     * @param who {@code role:person}, such as {@code recruiter:rita}, or a role alone for its usual person
     * @throws ToolException if the issuer gives none
     */
    public String of(String who) {
        return kept.compute(
                        who, (_, have) -> have != null && clock.instant().isBefore(have.goodUntil()) ? have : ask(who))
                .token();
    }

    /** Those that people can have: nobody is the system by token. */
    private static String roles() {
        return Stream.of(Role.values())
                .filter(role -> role != Role.SYSTEM)
                .map(Role::wireName)
                .collect(Collectors.joining(", "));
    }

    private Kept ask(String who) {
        String form = "grant_type=client_credentials&client_id=" + URLEncoder.encode(who, UTF_8) + "&client_secret="
                + URLEncoder.encode(DEMO_SECRET, UTF_8);
        HttpRequest request = HttpRequest.newBuilder(issuer.resolve("/oauth2/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(Duration.ofSeconds(30))
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == 401 || answer.statusCode() == 400) {
                throw new ToolException("Nobody can be '" + who + "': say ROLE or ROLE:PERSON, such as recruiter:rita. "
                        + "The roles are " + roles() + "; " + issuer + "/people lists their usual people.");
            }
            if (answer.statusCode() != 200) {
                throw new ToolException("The token issuer answered " + answer.statusCode() + ": " + answer.body());
            }
            JsonNode body = JSON.readTree(answer.body());
            Duration lifetime = Duration.ofSeconds(body.path("expires_in").asLong());
            return new Kept(
                    body.path("access_token").asString(),
                    clock.instant().plus(lifetime).minus(MARGIN));
        } catch (IOException e) {
            throw new ToolException(
                    "The token issuer at " + issuer + " does not answer. Is Tandem up? See ./tandem status", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ToolException("interrupted while asking for a token", e);
        }
    }
}
