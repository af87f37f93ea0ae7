package dev.tandem.openapi;

import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The document for whoever reads what was recorded, beside the one for frontends; {@code /docs?api=records} shows it. */
@RestController
public final class RecordsDocumentation {

    private final ServedDocument document;

    /**
     * Serves a document.
     *
     * @param source makes the document, when it is first asked for
     */
    public RecordsDocumentation(Supplier<Map<String, Object>> source) {
        this.document = new ServedDocument(source);
    }

    @GetMapping("/openapi-records.json")
    ResponseEntity<byte[]> openApi() {
        return document.answer();
    }
}
