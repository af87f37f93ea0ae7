package dev.tandem.query.openapi;

import java.net.URI;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** The OpenAPI document, and a page to read and try it. */
@RestController
final class Documentation {

    private static final Resource PAGE = new ClassPathResource("docs.html");

    private final RequestMappingHandlerMapping endpoints;
    private volatile byte @Nullable [] document;

    Documentation(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping endpoints) {
        this.endpoints = endpoints;
    }

    @GetMapping("/openapi.json")
    ResponseEntity<byte[]> openApi() {
        byte[] json = document;
        if (json == null) {
            // Twice at worst, and the same.
            json = JsonMapper.shared().writeValueAsBytes(OpenApi.of(endpoints.getHandlerMethods()));
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
    Resource page() {
        return PAGE;
    }

    @GetMapping("/")
    ResponseEntity<Void> home() {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create("/docs"))
                .build();
    }
}
