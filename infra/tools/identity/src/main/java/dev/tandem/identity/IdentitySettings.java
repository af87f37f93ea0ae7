package dev.tandem.identity;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the local issuer is set up.
 *
 * @param issuer the {@code iss} of its tokens, and where it is reached
 * @param keyFile where its signing key is kept, so that tokens outlive a restart; made if it is not there
 * @param secret the one secret that all demo people share
 * @param audience the {@code aud} of its tokens
 * @param lifetime how long a token is good for
 */
@ConfigurationProperties("tandem.identity")
record IdentitySettings(URI issuer, Path keyFile, String secret, String audience, Duration lifetime) {}
