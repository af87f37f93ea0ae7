package dev.tandem.console;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code tandem.console.*}.
 *
 * @param enabled whether the console is served
 * @param commands where browsers reach command-service, such as {@code https://hiring.example.com/commands-api}
 * @param issuer where people sign in; null for the issuer whose tokens the service accepts
 * @param clientId what the console calls itself at the issuer: a public client with authorization code and PKCE
 * @param scope what it asks the issuer for; with {@code offline_access} most issuers give a refresh token
 * @param audience sent along with the request to sign in, for issuers that want it; empty for none
 * @param loginHint whom the issuer is asked for when somebody comes for their next token, with {@code {role}} and {@code {person}} in it, as
 *     the issuer of a laptop understands it; empty for nobody, where the issuer remembers who is signed in
 * @param connect further origins that its pages may call, such as that of the issuer's token endpoint where it is another
 * @param files a folder from which its files are read at each request, while somebody changes them; null for those of the module
 */
@ConfigurationProperties("tandem.console")
record ConsoleSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("http://localhost:8080") URI commands,
        @Nullable URI issuer,
        @DefaultValue("tandem-web") String clientId,
        @DefaultValue("openid profile") String scope,
        @DefaultValue("") String audience,
        @DefaultValue("") String loginHint,
        @DefaultValue List<String> connect,
        @Nullable Path files) {

    /** What is empty is not set. */
    ConsoleSettings {
        issuer = issuer == null || issuer.toString().isEmpty() ? null : issuer;
        files = files == null || files.toString().isEmpty() ? null : files;
    }
}
