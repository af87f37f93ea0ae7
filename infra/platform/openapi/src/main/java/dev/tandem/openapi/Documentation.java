package dev.tandem.openapi;

import java.net.URI;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The OpenAPI document, and a page to read and try it. The page shows a further document of the same service,
 * {@code /openapi-NAME.json}, as {@code /docs?api=NAME}.
 */
@RestController
public final class Documentation {

    private static final Resource PAGE = new ClassPathResource("docs.html");
    private static final Resource SCRIPT = new ClassPathResource("docs.js");

    /** Nothing is asked of another host, whatever the document or a library would like. */
    private static final String FROM_HERE =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    private final ServedDocument document;

    /**
     * Serves a document.
     *
     * @param source makes the document, when it is first asked for
     */
    public Documentation(Supplier<Map<String, Object>> source) {
        this.document = new ServedDocument(source);
    }

    @GetMapping("/openapi.json")
    ResponseEntity<byte[]> openApi() {
        return document.answer();
    }

    @GetMapping(path = "/docs", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<Resource> page() {
        return ResponseEntity.ok()
                .header("Content-Security-Policy", FROM_HERE)
                .cacheControl(CacheControl.noCache())
                .body(PAGE);
    }

    @GetMapping(path = "/docs/page.js", produces = "text/javascript")
    ResponseEntity<Resource> script() {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(SCRIPT);
    }

    @GetMapping("/")
    ResponseEntity<Void> home() {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create("/docs"))
                .build();
    }
}
