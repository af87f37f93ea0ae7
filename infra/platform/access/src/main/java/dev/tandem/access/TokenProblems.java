package dev.tandem.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/** 401, 403, and 503 while the issuer's keys cannot be had, as problem documents. */
final class TokenProblems extends OncePerRequestFilter implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final Logger LOG = LoggerFactory.getLogger(TokenProblems.class);

    /** Sets status and WWW-Authenticate as RFC 6750 wants them. */
    private final BearerTokenAuthenticationEntryPoint challenge = new BearerTokenAuthenticationEntryPoint();

    TokenProblems(ProtectedResource resource) {
        challenge.setResourceMetadataParameterResolver(resource::address);
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        challenge.commence(request, response, e);
        CommonProblems.unauthenticated(detail(request, e)).write(request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        CommonProblems.forbidden(
                        "You may not do this at " + request.getRequestURI() + ".",
                        "Ask somebody whose role allows it, or call with a token that carries the role.")
                .write(request, response);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (AuthenticationServiceException | JwtDecoderInitializationException e) {
            LOG.warn("Tokens cannot be checked: {}", rootMessage(e));
            response.setHeader(HttpHeaders.RETRY_AFTER, "2");
            CommonProblems.issuerUnavailable().write(request, response);
        }
    }

    private static String detail(HttpServletRequest request, AuthenticationException e) {
        if (e instanceof OAuth2AuthenticationException token) {
            String said = token.getError().getDescription();
            return said == null ? "The token does not hold." : said;
        }
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null
                ? "The request carries no token."
                : "The Authorization header carries no bearer token.";
    }

    private static @Nullable String rootMessage(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage();
    }
}
