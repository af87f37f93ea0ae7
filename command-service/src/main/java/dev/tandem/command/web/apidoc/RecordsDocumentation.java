package dev.tandem.command.web.apidoc;

import dev.tandem.openapi.ServedDocument;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The document for whoever answers for personal data; the page shows it as {@code /docs?api=records}. */
@RestController
final class RecordsDocumentation {

    private final ServedDocument document;

    RecordsDocumentation(Supplier<Map<String, Object>> source) {
        this.document = new ServedDocument(source);
    }

    @GetMapping("/openapi-records.json")
    ResponseEntity<byte[]> openApi() {
        return document.answer();
    }
}
