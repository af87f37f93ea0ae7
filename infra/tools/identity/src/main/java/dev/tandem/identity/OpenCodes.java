package dev.tandem.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.stereotype.Component;

/**
 * Keeps the codes that were given and not yet brought, each to be brought once. Of tokens nothing is kept: they carry all there is to
 * know, and expire. The framework's own keeper would only grow.
 */
@Component
final class OpenCodes implements OAuth2AuthorizationService {

    /** More people do not sign in at once on a laptop; the oldest code gives way. */
    private static final int MOST = 1_000;

    private final Map<String, OAuth2Authorization> open = new LinkedHashMap<>();

    /**
     * Remembers what a code stands for, or that it was brought.
     *
     * @throws OAuth2AuthenticationException if somebody else has brought it meanwhile: their tokens are the only ones
     */
    @Override
    public synchronized void save(OAuth2Authorization authorization) {
        OAuth2Authorization.Token<OAuth2AuthorizationCode> code = authorization.getToken(OAuth2AuthorizationCode.class);
        if (code == null) {
            return;
        }
        String value = code.getToken().getTokenValue();
        if (!code.isInvalidated()) {
            open.put(value, authorization);
            if (open.size() > MOST) {
                open.remove(open.keySet().iterator().next());
            }
        } else if (open.remove(value) == null) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
        }
    }

    @Override
    public synchronized void remove(OAuth2Authorization authorization) {
        open.values().removeIf(other -> other.getId().equals(authorization.getId()));
    }

    @Override
    public synchronized @Nullable OAuth2Authorization findById(String id) {
        return open.values().stream()
                .filter(authorization -> authorization.getId().equals(id))
                .findFirst()
                .orElse(null);
    }

    @Override
    public synchronized @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType tokenType) {
        return tokenType == null || tokenType.getValue().equals(OAuth2ParameterNames.CODE) ? open.get(token) : null;
    }
}
