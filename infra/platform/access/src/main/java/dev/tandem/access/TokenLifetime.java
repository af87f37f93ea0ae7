package dev.tandem.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Refuses tokens that hold for ever, or for so long that a stolen one is as good as that, and such as were issued in the
 * future. That a token has expired, or does not hold yet, Spring Security's own check finds.
 */
final class TokenLifetime implements OAuth2TokenValidator<Jwt> {

    /** By how much the issuer's clock may be ahead of ours; as in Spring Security's own check. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    private final Duration longest;
    private final InstantSource clock;

    /**
     * Allows tokens that expire no later than this.
     *
     * @param longest counted from when a token is shown
     */
    TokenLifetime(Duration longest, InstantSource clock) {
        this.longest = longest;
        this.clock = clock;
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        Instant now = clock.instant();
        Instant expires = token.getExpiresAt();
        if (expires == null) {
            return refused("The token has no claim 'exp': it would hold for ever");
        }
        if (expires.isAfter(now.plus(longest).plus(SKEW))) {
            return refused("The token expires at " + expires + ", which is more than " + longest + " from now");
        }
        Instant issued = token.getIssuedAt();
        // Spring Security makes up a missing 'iat', one second before 'exp'.
        if (issued != null && issued.isAfter(now.plus(SKEW)) && !issued.equals(expires.minusSeconds(1))) {
            return refused("The token was issued at " + issued + ", which is in the future");
        }
        if (isNoMoment(issued) || isNoMoment(token.getNotBefore())) {
            return refused("The token's 'iat' or 'nbf' is no moment of this era");
        }
        return OAuth2TokenValidatorResult.success();
    }

    /** Nimbus multiplies seconds without minding an overflow: the largest come out before 1970. */
    private static boolean isNoMoment(@Nullable Instant time) {
        return time != null && time.isBefore(Instant.EPOCH);
    }

    private static OAuth2TokenValidatorResult refused(String why) {
        return OAuth2TokenValidatorResult.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, why, null));
    }
}
