package dev.tandem.openapi;

import java.net.URI;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The OpenAPI document, and a page to read and try it. */
@RestController
public final class Documentation {

    private static final Resource PAGE = new ClassPathResource("docs.html");
    private static final Resource SCRIPT = new ClassPathResource("docs.js");

    /** Nothing is asked of another host, whatever the document or a library would like. */
    private static final String FROM_HERE =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    private final Supplier<Map<String, Object>> source;
    private volatile byte @Nullable [] document;

    /**
     * Serves a document.
     *
     * @param source makes the document, when it is first asked for
     */
    public Documentation(Supplier<Map<String, Object>> source) {
        this.source = source;
    }

    @GetMapping("/openapi.json")
    ResponseEntity<byte[]> openApi() {
        byte[] json = document;
        if (json == null) {
            json = JsonMapper.shared().writeValueAsBytes(source.get()); // twice at worst, and the same
            document = json;
        }
        CRC32 checksum = new CRC32();
        checksum.update(json);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .eTag("\"" + Long.toHexString(checksum.getValue()) + "\"")
                .cacheControl(CacheControl.noCache())
                .body(json);
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
