package dev.tandem.openapi;

import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** A document that is made when it is first asked for, and is not sent again to whoever has it. */
public final class ServedDocument {

    private final Supplier<Map<String, Object>> source;
    private volatile byte @Nullable [] document;

    /**
     * Serves a document.
     *
     * @param source makes the document, which is JSON, when it is first asked for
     */
    public ServedDocument(Supplier<Map<String, Object>> source) {
        this.source = source;
    }

    /** The document with its entity tag, whose {@code If-None-Match} Spring compares. */
    public ResponseEntity<byte[]> answer() {
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
}
