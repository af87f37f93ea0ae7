package dev.tandem.identity;

import dev.tandem.client.cast.Member;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whoever comes to sign in picks who to be: {@code /oauth2/authorize} shows a page of people, whose buttons ask the same again with
 * {@code login_hint=role:person} (OpenID Connect's). A page that sends the hint itself gets its code at once. There is no
 * session and no cookie, so nothing to sign out of here.
 */
final class PersonChoice extends OncePerRequestFilter {

    private static final String PATH = "/oauth2/authorize";
    private static final String HINT = "login_hint";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!request.getRequestURI().equals(PATH)) {
            chain.doFilter(request, response);
            return;
        }
        @Nullable String hint = request.getParameter(HINT);
        @Nullable Member person = hint == null ? null : DemoPeople.fromClientId(hint.strip());
        if (person == null) {
            show(new SignInPage(request.getParameterMap(), hint), response);
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(person.who(), null, List.of(picked())));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    /** When it was picked: an ID token says so. */
    private static GrantedAuthority picked() {
        return FactorGrantedAuthority.withFactor("PICKED")
                .issuedAt(Instant.now())
                .build();
    }

    private static void show(SignInPage page, HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none';"
                        + " form-action 'self' http://localhost:* http://127.0.0.1:*");
        response.getOutputStream().write(page.html().getBytes(StandardCharsets.UTF_8));
    }
}
