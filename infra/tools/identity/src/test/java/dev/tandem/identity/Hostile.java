package dev.tandem.identity;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.springframework.context.ConfigurableApplicationContext;

/** Requests that no friend of an issuer would send. */
final class Hostile {

    private static final List<String> PATHS = List.of(
            "/oauth2/token",
            "/oauth2/token",
            "/oauth2/token",
            "/oauth2/authorize",
            "/oauth2/introspect",
            "/oauth2/revoke",
            "/oauth2/jwks",
            "/oauth2/par",
            "/oauth2/device_authorization",
            "/oauth2/device_verification",
            "/connect/logout",
            "/connect/register",
            "/userinfo",
            "/.well-known/openid-configuration",
            "/.well-known/oauth-authorization-server",
            "/people",
            "/error",
            "/actuator/health/readiness",
            "/nowhere",
            "/people%2F",
            "/people;a=b",
            "/%00",
            "//people",
            "/people/../oauth2/token",
            "/" + "x".repeat(9_000));

    private static final List<String> NAMES = List.of(
            "grant_type",
            "client_id",
            "client_secret",
            "scope",
            "code",
            "refresh_token",
            "token",
            "device_code",
            "user_code",
            "redirect_uri",
            "response_type",
            "client_assertion",
            "client_assertion_type",
            "id_token_hint",
            "subject_token",
            "request_uri",
            "code_challenge",
            "code_challenge_method",
            "code_verifier",
            "login_hint",
            "state",
            "",
            "%00",
            "%zz");

    private static final List<String> VALUES = List.of(
            "client_credentials",
            "authorization_code",
            "refresh_token",
            "urn:ietf:params:oauth:grant-type:device_code",
            "urn:ietf:params:oauth:grant-type:token-exchange",
            "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
            "recruiter:rita",
            "recruiter:system",
            "recruiter",
            "tandem-web",
            "S256",
            "http://localhost:5173/",
            "tandem-demo",
            "code",
            "a.b.c",
            "eyJhbGciOiJub25lIn0.e30.",
            "http://evil.example",
            "",
            "%00",
            "%zz",
            "%ED%A0%80",
            "%0D%0AX-Evil:1",
            "x".repeat(3_000));

    private static final List<String> HEADERS = List.of(
            "Accept: nonsense",
            "Accept: text/html",
            "Authorization: Basic",
            "Authorization: Basic %%%",
            "Authorization: Basic cmVjcnVpdGVyOnJpdGE6dGFuZGVtLWRlbW8=",
            "Authorization: Bearer a.b.c",
            "DPoP: a.b.c",
            "Content-Encoding: gzip",
            "Cookie: JSESSIONID=1",
            "Origin: null",
            "X-Long: " + "x".repeat(9_000));

    private static final List<String> TYPES = List.of(
            "application/x-www-form-urlencoded",
            "application/x-www-form-urlencoded",
            "application/x-www-form-urlencoded",
            "application/json",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "nonsense",
            "*/*");

    private Hostile() {}

    static String request(RandomGenerator random) {
        String form = parameters(random);
        String query = random.nextInt(3) == 0 ? "?" + parameters(random) : "";
        StringBuilder request = new StringBuilder()
                .append(one(random, List.of("POST", "POST", "POST", "GET", "HEAD", "PUT", "OPTIONS", "DELETE", "FOO")))
                .append(' ')
                .append(one(random, PATHS))
                .append(query)
                .append(" HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: ")
                .append(one(random, TYPES))
                .append("\r\nContent-Length: ")
                .append(form.length())
                .append("\r\n");
        while (random.nextInt(3) == 0) {
            request.append(one(random, HEADERS)).append("\r\n");
        }
        return request.append("\r\n").append(form).toString();
    }

    static String answer(ConfigurableApplicationContext issuer, String request) throws IOException {
        int port =
                Integer.parseInt(Objects.requireNonNull(issuer.getEnvironment().getProperty("local.server.port")));
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private static String parameters(RandomGenerator random) {
        StringBuilder parameters = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            parameters
                    .append(one(random, NAMES))
                    .append('=')
                    .append(one(random, VALUES))
                    .append('&');
        }
        return parameters.toString();
    }

    private static String one(RandomGenerator random, List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
