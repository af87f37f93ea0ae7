package dev.tandem.access;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.tandem.events.PersonId;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses (403) every request of people who have left, in this one place: a token may outlive them. Who has left is looked up for each
 * caller at most every {@link #STALE}, so a departure, and a return, is known here after that long at the latest.
 */
final class DepartedCallers extends OncePerRequestFilter {

    /** For how long a caller is still served here who has just left. */
    static final Duration STALE = Duration.ofSeconds(3);

    private static final Logger LOG = LoggerFactory.getLogger(DepartedCallers.class);
    private static final int REMEMBERED = 10_000;

    private final LoadingCache<PersonId, Boolean> departed;

    DepartedCallers(Departures departures) {
        this.departed = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(STALE)
                .build(person -> look(departures, person));
    }

    private static boolean look(Departures departures, PersonId person) {
        try {
            return departures.departed(person);
        } catch (RuntimeException e) {
            LOG.warn("Whether {} has left cannot be looked up: {}", person, e.getMessage());
            return false;
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof Caller caller
                && departed.get(caller.person())) {
            CommonProblems.departed(caller.person()).write(request, response);
            return;
        }
        chain.doFilter(request, response);
    }
}
