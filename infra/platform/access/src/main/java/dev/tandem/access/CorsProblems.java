package dev.tandem.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.DefaultCorsProcessor;

/** What a browser's page of another origin is refused is a problem document, too. */
final class CorsProblems extends DefaultCorsProcessor {

    @Override
    public boolean processRequest(
            @Nullable CorsConfiguration configuration, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean goesOn = super.processRequest(configuration, request, response);
        if (!goesOn && response.getStatus() == HttpStatus.FORBIDDEN.value() && !response.isCommitted()) {
            Problem.of(
                            HttpStatus.FORBIDDEN,
                            "ORIGIN_NOT_ALLOWED",
                            "Pages of that origin may not call.",
                            "The request came from a page of an origin, or with a method or headers, that may not.",
                            "Have the origin added to tandem.access.cors.origins, or call without a browser.")
                    .write(request, response);
        }
        return goesOn;
    }

    @Override
    protected void rejectRequest(ServerHttpResponse response) {
        response.setStatusCode(HttpStatus.FORBIDDEN); // and the rest above, where the request is known
    }
}
