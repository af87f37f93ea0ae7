package dev.tandem.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Holds each caller to so many requests, and says with every answer how many are left: {@code RateLimit} and {@code
 * RateLimit-Policy}, as draft-ietf-httpapi-ratelimit-headers has them. One bucket a caller and instance, in memory: a caller of
 * three instances has three times as much, and no request waits for another machine. Importers bring in what years left behind, and
 * are exempt; who comes without a token is turned away before, or reads what is open to everybody.
 */
final class RateLimiter extends OncePerRequestFilter {

    /** How much is left: {@code "caller";r=499;t=1}, with the seconds until there is all again. */
    static final String LEFT = "RateLimit";

    /** How much there is: {@code "caller";q=500;w=5}, with the seconds in which it comes back. */
    static final String POLICY = "RateLimit-Policy";

    private static final String NAME = "\"caller\"";

    private final AccessSettings.RateLimit limit;
    private final TimeMeter time;
    private final String policy;
    private final Cache<PersonId, Bucket> buckets;

    /** Holds callers to that limit. */
    RateLimiter(AccessSettings.RateLimit limit) {
        this(limit, TimeMeter.SYSTEM_MILLISECONDS);
    }

    RateLimiter(AccessSettings.RateLimit limit, TimeMeter time) {
        this.limit = limit;
        this.time = time;
        Duration refill = Duration.ofSeconds(Math.ceilDiv(limit.burst(), limit.perSecond()));
        this.policy = NAME + ";q=" + limit.burst() + ";w=" + refill.toSeconds();
        // A bucket that is full again says no more than none.
        this.buckets = Caffeine.newBuilder()
                .maximumSize(limit.callers())
                .expireAfterAccess(refill.plusSeconds(1))
                .build();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (limit.enabled()
                && authentication != null
                && authentication.getPrincipal() instanceof Caller caller
                && !caller.is(Role.IMPORTER)) {
            ConsumptionProbe asked = bucket(caller.person()).tryConsumeAndReturnRemaining(1);
            response.setHeader(POLICY, policy);
            response.setHeader(
                    LEFT, NAME + ";r=" + asked.getRemainingTokens() + ";t=" + seconds(asked.getNanosToWaitForReset()));
            if (!asked.isConsumed()) {
                long wait = Math.max(1, seconds(asked.getNanosToWaitForRefill()));
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
                CommonProblems.tooManyRequests(limit.perSecond(), limit.burst()).write(request, response);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    /** How many callers are remembered. */
    long remembered() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    private Bucket bucket(PersonId caller) {
        return buckets.get(
                caller,
                _ -> Bucket.builder()
                        .addLimit(bandwidth -> bandwidth
                                .capacity(limit.burst())
                                .refillGreedy(limit.perSecond(), Duration.ofSeconds(1)))
                        .withCustomTimePrecision(time)
                        .build());
    }

    private static long seconds(long nanos) {
        return Math.ceilDiv(nanos, 1_000_000_000L);
    }
}
