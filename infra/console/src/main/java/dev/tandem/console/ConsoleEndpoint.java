package dev.tandem.console;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** The console's page at every address of its own, its files, and where it finds what it calls. */
@RestController
final class ConsoleEndpoint {

    /** Where the console is. */
    static final String PATH = "/console";

    /** Files lie in these folders; every other path is a place within the console. */
    private static final Pattern FILE = Pattern.compile("(core|parts|screens|lib)/.*|[^/]*\\.(js|css|svg)");

    private static final String PAGE = "index.html";

    private final ConsoleFiles files;
    private final Settings settings;
    private final List<URI> called;

    /**
     * What its scripts are told.
     *
     * @param commands where command-service is
     * @param issuer where people sign in
     * @param clientId what the console calls itself there
     * @param scope what it asks for there
     * @param audience sent along there; empty for none
     * @param loginHint whom it asks for there; empty for nobody
     */
    record Settings(URI commands, URI issuer, String clientId, String scope, String audience, String loginHint) {}

    /**
     * Serves the console.
     *
     * @param accepted the issuer whose tokens the service accepts; empty if it is not said
     */
    ConsoleEndpoint(ConsoleSettings settings, String accepted) {
        this.files = new ConsoleFiles(settings.files());
        URI issuer = Optional.ofNullable(settings.issuer()).orElseGet(() -> URI.create(accepted));
        this.settings = new Settings(
                settings.commands(),
                issuer,
                settings.clientId(),
                settings.scope(),
                settings.audience(),
                settings.loginHint());
        this.called = Stream.concat(
                        Stream.of(settings.commands(), issuer),
                        settings.connect().stream().map(URI::create))
                .toList();
    }

    @GetMapping(PATH)
    ResponseEntity<Void> withoutSlash() {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(PATH + "/"))
                .build();
    }

    @GetMapping(path = PATH + "/settings.json")
    ResponseEntity<Settings> settings() {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(settings);
    }

    @GetMapping(PATH + "/**")
    ResponseEntity<byte[]> file(HttpServletRequest request) throws NoResourceFoundException {
        String path = request.getRequestURI().substring(PATH.length() + 1);
        boolean place = !FILE.matcher(path).matches();
        ConsoleFiles.Content found = files.find(place ? PAGE : path)
                .orElseThrow(() -> new NoResourceFoundException(HttpMethod.GET, request.getRequestURI(), path));
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, found.type())
                .eTag(found.tag())
                .cacheControl(CacheControl.noCache());
        if (place) {
            answer.header(
                            "Content-Security-Policy",
                            ContentPolicy.of(new String(found.bytes(), StandardCharsets.UTF_8), called))
                    .header("Referrer-Policy", "no-referrer")
                    .header("Cross-Origin-Opener-Policy", "same-origin");
        }
        return answer.body(found.bytes());
    }
}
