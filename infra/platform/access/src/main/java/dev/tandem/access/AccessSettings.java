package dev.tandem.access;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code tandem.access.*}. Issuer and audience are Spring Boot's own:
 * {@code spring.security.oauth2.resourceserver.jwt.issuer-uri} and {@code .audiences}.
 *
 * @param rolesClaim where the token lists roles by their wire names, as an array or a string with spaces; dots lead into
 *     nested claims, such as {@code realm_access.roles}
 * @param personClaim where the token names the person
 * @param openPaths answered without a token: by default what a probe, a scraper and a reader of the documentation need.
 *     Actuator's other endpoints are not exposed; where even these should not be reachable from outside, give them a
 *     port of their own with {@code management.server.port}
 * @param cors which pages of other origins may call
 * @param rateLimit how much one caller may ask for
 * @param longestToken a token that expires later than this from now is refused, and so is one that never does: whoever
 *     finds it could call until then
 * @param resource where callers reach this service, such as {@code https://hiring.example.com}, as told to them in
 *     {@code /.well-known/oauth-protected-resource}; by default the address that the request names
 */
@ConfigurationProperties("tandem.access")
public record AccessSettings(
        @DefaultValue("roles") String rolesClaim,
        @DefaultValue("sub") String personClaim,

        @DefaultValue({
            "/actuator/health/**",
            "/actuator/info",
            "/actuator/prometheus",
            "/",
            "/openapi.json",
            "/openapi-records.json",
            "/openapi.yaml",
            "/openapi.json/**",
            "/asyncapi.json",
            "/catalogue",
            "/catalogue.md",
            "/schemas/**",
            "/docs/**",
            "/console/**",
            "/swagger-ui/**",
            "/webjars/**",
            "/favicon.ico"
        })
        List<String> openPaths,

        @DefaultValue Cors cors,

        @DefaultValue RateLimit rateLimit,

        @DefaultValue("24h") Duration longestToken,

        @Nullable URI resource) {

    /** An empty setting is none. */
    public AccessSettings {
        resource = resource == null || resource.toString().isEmpty() ? null : resource;
    }

    /**
     * {@code tandem.access.cors.*}: which pages of other origins a browser lets call.
     *
     * @param origins such as {@code https://hiring.example.com}; patterns such as {@code http://localhost:[*]} are understood; none by
     *     default
     * @param credentials whether a browser may send cookies and certificates of its own along. Tandem reads none: calls carry a token
     */
    public record Cors(
            @DefaultValue List<String> origins,
            @DefaultValue("false") boolean credentials) {}

    /**
     * {@code tandem.access.rate-limit.*}: how much one caller may ask of one instance. Importers are exempt.
     *
     * @param enabled whether anybody is held to it
     * @param perSecond how many requests a second in the long run; at least 1
     * @param burst how many at once, after a pause; at least 1
     * @param callers how many callers are remembered at once: with more, those who have been quiet longest begin anew
     */
    public record RateLimit(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("100") int perSecond,
            @DefaultValue("500") int burst,
            @DefaultValue("10000") int callers) {

        /** Holds the numbers to their bounds. */
        public RateLimit {
            if (perSecond < 1 || burst < 1 || callers < 1) {
                throw new IllegalArgumentException(
                        "tandem.access.rate-limit: per-second, burst and callers are at least 1; enabled=false turns it off");
            }
        }
    }
}
