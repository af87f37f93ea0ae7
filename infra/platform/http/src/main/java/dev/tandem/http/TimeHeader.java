package dev.tandem.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Every answer of a service whose time may be moved says what time it was for the service when the request came: {@code Tandem-Time:
 * 2027-03-01T09:00:00Z}. A page that reckons what is late, or how long something waits, goes by it and not by its own clock.
 */
final class TimeHeader extends OncePerRequestFilter {

    static final String NAME = "Tandem-Time";

    private final Clock clock;

    TimeHeader(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(NAME, clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
        chain.doFilter(request, response);
    }
}
