package dev.tandem.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import io.github.bucket4j.TimeMeter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** What one caller may ask for, by a clock of its own, and what many callers cost. */
class RateLimiterTest {

    private static final AccessSettings.RateLimit LIMIT = new AccessSettings.RateLimit(true, 100, 500, 10_000);

    private final AtomicLong nanos = new AtomicLong();
    private final RateLimiter limiter = new RateLimiter(LIMIT, new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return nanos.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    @AfterEach
    void nobodyIsLeft() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void afterTheBurstAHundredASecondGoOn() throws Exception {
        int heard = 0;
        for (int millis = 0; millis < 10_000; millis++) {
            nanos.set(millis * 1_000_000L);
            heard += asks("mara").getStatus() == 200 ? 1 : 0;
        }
        assertThat(heard).isBetween(500 + 999, 500 + 1_000);
        nanos.addAndGet(5_000_000_000L);
        assertThat(asks("mara").getHeader("RateLimit")).isEqualTo("\"caller\";r=499;t=1");
    }

    @Test
    void manyCallersTakeBoundedMemoryAndEachHasABucketOfItsOwn() throws Exception {
        for (int n = 0; n < 100_000; n++) {
            assertThat(asks("caller-" + n).getHeader("RateLimit")).startsWith("\"caller\";r=499");
        }
        assertThat(limiter.remembered()).isLessThanOrEqualTo(LIMIT.callers());
    }

    private MockHttpServletResponse asks(String person) throws Exception {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        new Caller(new PersonId(person), Set.of(Role.RECRUITER)), "token", List.of()));
        MockHttpServletResponse response = new MockHttpServletResponse();
        limiter.doFilter(new MockHttpServletRequest("GET", "/me"), response, new MockFilterChain());
        return response;
    }
}
