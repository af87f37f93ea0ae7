package dev.tandem.query.contracts;

import dev.tandem.access.Problem;
import dev.tandem.contracts.AsyncApi;
import dev.tandem.contracts.Catalogue;
import dev.tandem.contracts.EventContract;
import dev.tandem.contracts.EventContracts;
import dev.tandem.contracts.StateContract;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The contracts of the events: schemas, the AsyncAPI document, the catalogue. As the API document, they are open to whoever asks: they say
 * nothing of anybody.
 */
@RestController
final class ContractsEndpoint {

    private static final MediaType SCHEMA = MediaType.parseMediaType("application/schema+json");
    private static final MediaType MARKDOWN = MediaType.parseMediaType("text/markdown;charset=UTF-8");

    /** Nothing is asked of another host, and nothing runs. */
    private static final String FROM_HERE =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** The paths of all schemas, relative to this one. */
    record Listed(List<String> items) {}

    @GetMapping(path = "/asyncapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> asyncApi() {
        return answer(MediaType.APPLICATION_JSON, JsonMapper.shared().writeValueAsBytes(AsyncApi.document()));
    }

    @GetMapping(path = "/catalogue", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> catalogue() {
        return ResponseEntity.ok()
                .header("Content-Security-Policy", FROM_HERE)
                .cacheControl(CacheControl.noCache())
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(Catalogue.html().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping(path = "/catalogue.md", produces = "text/markdown")
    ResponseEntity<byte[]> markdown() {
        return answer(MARKDOWN, Catalogue.markdown().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/schemas")
    Listed schemas() {
        return new Listed(Stream.concat(
                        EventContracts.all().list().stream().map(EventContract::path), Stream.of(StateContract.PATH))
                .map(path -> "/schemas/" + path)
                .toList());
    }

    /** To this leads {@code dataschema} of each event, and of how a requisition stands. Refuses (404) what was never published. */
    @GetMapping("/schemas/{type}/{version}")
    ResponseEntity<byte[]> schema(@PathVariable String type, @PathVariable int version) {
        ObjectNode schema = EventContracts.all()
                .schema(type, version)
                .orElseThrow(() -> Problem.of(
                                HttpStatus.NOT_FOUND,
                                "SCHEMA_UNKNOWN",
                                "There is no such schema.",
                                "No " + type + " of revision " + version + " is known to this version.",
                                "/schemas lists those there are; a newer producer may send what this service does not know yet.")
                        .exception());
        return answer(SCHEMA, JsonMapper.shared().writeValueAsBytes(schema));
    }

    private static ResponseEntity<byte[]> answer(MediaType type, byte[] body) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .contentType(type)
                .body(body);
    }
}
