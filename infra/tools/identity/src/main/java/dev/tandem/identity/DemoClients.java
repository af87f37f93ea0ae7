package dev.tandem.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/** Knows every {@code role:person} as a client, without a list of them, and the pages that people develop on this machine. */
@Component
final class DemoClients implements RegisteredClientRepository {

    private final IdentitySettings settings;

    DemoClients(IdentitySettings settings) {
        this.settings = settings;
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        if (clientId.equals(FrontendClient.ID)) {
            return FrontendClient.registered(settings);
        }
        return DemoPeople.fromClientId(clientId) == null
                ? null
                : RegisteredClient.withId(clientId)
                        .clientId(clientId)
                        .clientSecret(settings.secret())
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                        .tokenSettings(TokenSettings.builder()
                                .accessTokenTimeToLive(settings.lifetime())
                                .build())
                        .build();
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public void save(RegisteredClient registeredClient) {
        throw new UnsupportedOperationException("clients follow from roles and person ids; none is stored");
    }
}
