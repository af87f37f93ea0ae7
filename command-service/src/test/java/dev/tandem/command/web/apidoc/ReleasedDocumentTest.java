package dev.tandem.command.web.apidoc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.dispatch.CommandCatalog;
import dev.tandem.command.dispatch.Decisions;
import dev.tandem.testing.documents.Released;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Whoever was built on the API as it was released goes on working. */
class ReleasedDocumentTest {

    @Test
    void nothingIsTakenAwayFromWhatWasReleased() throws IOException {
        CommandCatalog catalog = new CommandCatalog(Decisions.in("dev.tandem.command"));
        String document = JsonMapper.shared().writeValueAsString(OpenApi.of(catalog));
        String records = JsonMapper.shared().writeValueAsString(OpenApi.records(catalog));

        assertThat(Released.complaint(Path.of("openapi-released.json"), document))
                .isEmpty();
        assertThat(Released.complaint(Path.of("openapi-records-released.json"), records))
                .isEmpty();
    }
}
