package dev.tandem.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.resource.OAuth2ProtectedResourceMetadata;
import org.springframework.security.oauth2.server.resource.OAuth2ProtectedResourceMetadataClaimNames;
import org.springframework.security.web.util.UrlUtils;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a client that knows nothing but this service's address learns of how to call it (RFC 9728): which resource it is, and
 * who issues tokens for it. Spring Security writes the document; what it says by default about tokens bound to
 * certificates is not so here, and each path below the document's would be claimed to be a resource of its own.
 */
final class ProtectedResource extends OncePerRequestFilter {

    /** Where the document is. */
    static final String PATH = "/.well-known/oauth-protected-resource";

    private final @Nullable URI resource;
    private final @Nullable String issuer;

    /**
     * Describes this service.
     *
     * @param resource where callers reach it; null: where the request did
     * @param issuer of the tokens that it trusts; null if only the issuer's keys are known
     */
    ProtectedResource(@Nullable URI resource, @Nullable String issuer) {
        this.resource = resource;
        this.issuer = issuer;
    }

    /** Makes Spring Security's document true. */
    void describe(OAuth2ProtectedResourceMetadata.Builder document) {
        if (resource != null) {
            document.resource(resource.toString());
        }
        if (issuer != null) {
            document.authorizationServer(issuer);
        }
        document.resourceName("Tandem")
                .claims(claims -> claims.remove(
                        OAuth2ProtectedResourceMetadataClaimNames.TLS_CLIENT_CERTIFICATE_BOUND_ACCESS_TOKENS));
    }

    /** Where the document is, as {@code WWW-Authenticate} tells it. */
    String address(HttpServletRequest request) {
        String base = resource == null ? UrlUtils.buildFullRequestUrl(request) : resource.toString();
        return UriComponentsBuilder.fromUriString(base)
                .replacePath(PATH)
                .replaceQuery(null)
                .fragment(null)
                .toUriString();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getRequestURI().startsWith(PATH + "/")) {
            CommonProblems.noSuchResource(request).write(request, response);
            return;
        }
        chain.doFilter(request, response);
    }
}
