package dev.tandem.testing;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;

/**
 * An OpenID Connect issuer on a free loopback port: metadata, keys, and tokens signed with RS256, so that tests go
 * through the same checks as production (signature, issuer, audience, time).
 */
public final class TokenIssuer implements AutoCloseable {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair keys;
    private final HttpServer server;

    private TokenIssuer(KeyPair keys, HttpServer server) {
        this.keys = keys;
        this.server = server;
    }

    /** Starts one with a key of its own. */
    public static TokenIssuer start() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            TokenIssuer issuer = new TokenIssuer(generator.generateKeyPair(), server);
            issuer.answer("/.well-known/openid-configuration", issuer.metadata());
            issuer.answer("/keys", issuer.keySet());
            server.start();
            return issuer;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The value for {@code spring.security.oauth2.resourceserver.jwt.issuer-uri}. */
    public String uri() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** A token for the audience {@code tandem} that holds for an hour. */
    public String token(String person, String... roles) {
        return token(person, "tandem", Duration.ofHours(1), roles);
    }

    /** A token for that audience that holds for so long; a negative time: one that has expired. */
    public String token(String person, String audience, Duration holds, String... roles) {
        Instant now = Instant.now();
        String list = Arrays.stream(roles).map(role -> '"' + role + '"').collect(Collectors.joining(","));
        return signed("""
                {"iss":"%s","sub":"%s","aud":"%s","iat":%d,"exp":%d,"roles":[%s]}""".formatted(
                        uri(),
                        person,
                        audience,
                        now.minus(Duration.ofDays(1)).getEpochSecond(),
                        now.plus(holds).getEpochSecond(),
                        list));
    }

    /** A token of exactly these claims (JSON). */
    public String signed(String claims) {
        String content = encoded("""
                {"alg":"RS256","typ":"JWT","kid":"test"}""") + "." + encoded(claims);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stops answering; tokens can still be made. */
    @Override
    public void close() {
        server.stop(0);
    }

    private String metadata() {
        return """
                {"issuer":"%1$s","jwks_uri":"%1$s/keys","id_token_signing_alg_values_supported":["RS256"],\
                "subject_types_supported":["public"],"response_types_supported":["code"],\
                "authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token"}""".formatted(uri());
    }

    private String keySet() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        return """
                {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"test","n":"%s","e":"%s"}]}""".formatted(encoded(key.getModulus()), encoded(key.getPublicExponent()));
    }

    private void answer(String path, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private static String encoded(String text) {
        return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return BASE64.encodeToString(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }
}
