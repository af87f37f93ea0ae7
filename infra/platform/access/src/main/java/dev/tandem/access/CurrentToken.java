package dev.tandem.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The token of the request that is being served, of which nothing else is kept.
 *
 * @param expires when it ends; no token that is accepted has no end
 */
public record CurrentToken(@Nullable Instant expires) {

    /**
     * When it ends: an answer that goes on for longer ends then, too.
     *
     * @throws ProblemException (401) if there is none
     */
    public static Instant expiresAt() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getDetails() instanceof CurrentToken token
                && token.expires() != null) {
            return token.expires();
        }
        throw CommonProblems.unauthenticated("The request carries no token.").exception();
    }
}
