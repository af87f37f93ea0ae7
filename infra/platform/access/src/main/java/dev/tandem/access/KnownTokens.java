package dev.tandem.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

/**
 * Checks a token's signature, issuer and audience once a minute, its time at each request. Whoever calls often (an
 * importer, a frontend) brings the same token each time, and the signature costs more than most of what is asked for. A key
 * that the issuer withdraws is believed for that minute longer; its key set is kept for five as it is.
 */
final class KnownTokens implements JwtDecoder {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST = 1_000;

    private final JwtDecoder decoder;
    private final JwtTimestampValidator time = new JwtTimestampValidator();
    private final Cache<String, Jwt> known;

    /** Remembers what that decoder found good. */
    KnownTokens(JwtDecoder decoder) {
        this(decoder, Clock.systemUTC(), Ticker.systemTicker());
    }

    KnownTokens(JwtDecoder decoder, Clock clock, Ticker ticker) {
        this.decoder = decoder;
        time.setClock(clock);
        known = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(KEPT)
                .ticker(ticker)
                .build();
    }

    /**
     * The token's claims.
     *
     * @throws JwtException if it is not good, or not any more; or if its issuer cannot be asked
     */
    @Override
    public Jwt decode(String token) {
        Jwt good = known.getIfPresent(token);
        if (good != null && !time.validate(good).hasErrors()) {
            return good;
        }
        Jwt checked = decoder.decode(token); // which says best what is wrong with it
        known.put(token, checked);
        return checked;
    }
}
