package dev.tandem.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class KnownTokensTest {

    private static final Instant EXPIRES = Instant.parse("2026-03-02T10:00:30Z");

    private Instant now = Instant.parse("2026-03-02T10:00:00Z");
    private boolean issuerKnowsIt = true;
    private final AtomicInteger checks = new AtomicInteger();
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final KnownTokens tokens = new KnownTokens(
            this::check, clock, () -> Duration.between(Instant.EPOCH, now).toNanos());

    @Test
    void aTokenIsCheckedOnceHoweverOftenItComes() {
        Jwt first = tokens.decode("good");

        assertThat(tokens.decode("good")).isSameAs(first);
        assertThat(checks).hasValue(1);
    }

    @Test
    void eachTokenIsCheckedForItself() {
        tokens.decode("good");

        assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
        assertThat(checks).hasValue(3);
    }

    @Test
    void afterAMinuteItIsCheckedAgain() {
        tokens.decode("good");
        issuerKnowsIt = false;

        now = now.plusSeconds(59);
        assertThat(tokens.decode("good").getSubject()).isEqualTo("mara");
        now = now.plusSeconds(2);
        assertThatThrownBy(() -> tokens.decode("good")).isInstanceOf(BadJwtException.class);
    }

    @Test
    void oneThatHasExpiredIsNotGoodBecauseItWasGoodBefore() {
        now = EXPIRES.plusSeconds(30); // clocks may differ by a minute
        tokens.decode("good");

        now = EXPIRES.plusSeconds(61);
        assertThatThrownBy(() -> tokens.decode("good"))
                .isInstanceOf(BadJwtException.class)
                .hasMessage("expired");
    }

    private Jwt check(String token) {
        checks.incrementAndGet();
        if (!token.equals("good") || !issuerKnowsIt) {
            throw new BadJwtException("not good");
        }
        if (now.isAfter(EXPIRES.plusSeconds(60))) {
            throw new BadJwtException("expired");
        }
        return Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .subject("mara")
                .expiresAt(EXPIRES)
                .build();
    }
}
