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
 * @param allowedOrigins browsers' origins that may call (CORS), such as {@code https://hiring.example.com}; patterns such
 *     as {@code http://localhost:[*]} are understood; none by default
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
            "/openapi.yaml",
            "/openapi.json/**",
            "/docs/**",
            "/swagger-ui/**",
            "/webjars/**",
            "/favicon.ico"
        })
        List<String> openPaths,

        @DefaultValue List<String> allowedOrigins,

        @DefaultValue("24h") Duration longestToken,

        @Nullable URI resource) {

    /** An empty setting is none. */
    public AccessSettings {
        resource = resource == null || resource.toString().isEmpty() ? null : resource;
    }
}
