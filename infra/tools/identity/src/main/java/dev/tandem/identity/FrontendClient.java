package dev.tandem.identity;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationValidator;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/**
 * Any page that somebody develops on this machine: a client without a secret, which has to prove with PKCE (S256) that the code it brings was
 * given to it. Pages of this machine are all that a code is given to, on whatever port and path they are.
 */
final class FrontendClient {

    /** What a frontend calls itself. */
    static final String ID = "tandem-web";

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private static final Consumer<OAuth2AuthorizationCodeRequestAuthenticationContext> THE_REST =
            new OAuth2AuthorizationCodeRequestAuthenticationValidator();

    private FrontendClient() {}

    static RegisteredClient registered(IdentitySettings settings) {
        return RegisteredClient.withId(ID)
                .clientId(ID)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("http://localhost/") // as an example: isOfThisMachine decides
                .scope("openid")
                .scope("profile")
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(settings.lifetime())
                        .build())
                .build();
    }

    /** Refuses a request whose code would be sent elsewhere; all else is checked as the framework does. */
    static void check(OAuth2AuthorizationCodeRequestAuthenticationContext context) {
        OAuth2AuthorizationCodeRequestAuthenticationToken asked = context.getAuthentication();
        String uri = asked.getRedirectUri();
        RegisteredClient client = context.getRegisteredClient();
        if (uri == null || !isOfThisMachine(uri)) {
            // With no request in it, nobody is sent there with the error.
            throw new OAuth2AuthorizationCodeRequestAuthenticationException(
                    new OAuth2Error(
                            OAuth2ErrorCodes.INVALID_REQUEST,
                            "redirect_uri is an address of this machine, such as http://localhost:5173/callback",
                            null),
                    null);
        }
        THE_REST.accept(OAuth2AuthorizationCodeRequestAuthenticationContext.with(asked)
                .registeredClient(RegisteredClient.from(client).redirectUri(uri).build())
                .build());
    }

    private static boolean isOfThisMachine(String uri) {
        URI address = parsed(uri);
        return address != null
                && "http".equals(address.getScheme())
                && address.getHost() != null
                && THIS_MACHINE.contains(address.getHost())
                && address.getRawUserInfo() == null
                && address.getRawFragment() == null;
    }

    private static @Nullable URI parsed(String uri) {
        try {
            return new URI(uri);
        } catch (URISyntaxException _) {
            return null;
        }
    }
}
