package dev.tandem.http;

import dev.tandem.access.CommonProblems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns away a Content-Type that is none, before anybody relies on it; much of what follows takes it for granted. */
final class MediaTypeCheck extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String given = request.getContentType();
        if (given == null || given.equals(MediaType.APPLICATION_JSON_VALUE) || isConcrete(given)) {
            chain.doFilter(request, response);
        } else {
            CommonProblems.unsupportedMediaType(printable(given), MediaType.APPLICATION_JSON_VALUE)
                    .write(request, response);
        }
    }

    private static boolean isConcrete(String given) {
        try {
            return MediaType.parseMediaType(given).isConcrete();
        } catch (InvalidMediaTypeException _) {
            return false;
        }
    }

    private static String printable(String given) {
        return given.isEmpty() ? "nothing" : given.substring(0, Math.min(given.length(), 100));
    }
}
