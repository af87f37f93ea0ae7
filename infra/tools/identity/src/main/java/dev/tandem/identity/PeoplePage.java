package dev.tandem.identity;

import dev.tandem.client.cast.Cast;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows whom one can be, and how to get a token. */
@RestController
class PeoplePage {

    private final IdentitySettings settings;

    PeoplePage(IdentitySettings settings) {
        this.settings = settings;
    }

    /** One of the demo people, as JSON. */
    record Listed(String role, String person, String name, String clientId) {}

    @GetMapping(path = "/people", produces = MediaType.APPLICATION_JSON_VALUE)
    List<Listed> people() {
        return Cast.MEMBERS.stream()
                .map(person ->
                        new Listed(person.role().wireName(), person.person().value(), person.name(), person.who()))
                .toList();
    }

    // No value on this page comes from a request, so there is nothing to escape.
    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    String page() {
        String rows = Cast.MEMBERS.stream()
                .map(person -> "<tr><td>%s</td><td>%s</td><td>%s</td><td><code>%s</code></td></tr>"
                        .formatted(person.role().wireName(), person.person().value(), person.name(), person.who()))
                .collect(Collectors.joining("\n"));
        return """
                <!doctype html>
                <html lang="en">
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width">
                <title>Tandem: whom to be</title>
                <style>
                  body { font: 16px/1.5 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem }
                  td, th { text-align: left; padding: .2rem 1rem .2rem 0 }
                  pre { background: #f4f4f4; padding: 1rem; overflow-x: auto }
                  .warning { border-left: .3rem solid #c00; padding-left: 1rem }
                </style>
                <h1>Whom to be</h1>
                <p class="warning"><strong>For laptops only.</strong> All these people share one secret that is in the
                documentation: whoever reaches this port may be anybody. In production, give the services the address of
                your own OIDC issuer.</p>
                <table><tr><th>role</th><th>person</th><th>name</th><th>client id</th></tr>
                %s
                </table>
                <p>Any other person will do as well: the client id is <code>role:person</code>.</p>
                <p>Pages sign people in with the authorization code flow and PKCE, as <code>%s</code>; they find it all at
                <a href="/.well-known/openid-configuration">/.well-known/openid-configuration</a>.</p>
                <pre>curl -s %s/oauth2/token -d grant_type=client_credentials \\
                  -d client_id=recruiter:rita -d client_secret=%s</pre>
                """.formatted(rows, FrontendClient.ID, settings.issuer(), settings.secret());
    }
}
