package dev.tandem.query.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.testing.documents.Released;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Whoever was built on the API as it was released goes on working. */
class ReleasedDocumentTest {

    @Test
    void nothingIsTakenAwayFromWhatWasReleased() throws IOException {
        assertThat(Released.complaint(Path.of(""), Document.TEXT)).isEmpty();
    }
}
