package dev.tandem.query.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.testing.documents.Released;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever was built on the API as it was released goes on working. */
class ReleasedDocumentTest {

    @ParameterizedTest
    @EnumSource
    void nothingIsTakenAwayFromWhatWasReleased(Document document) throws IOException {
        String name = document.path().substring(1).replace(".json", "-released.json");
        assertThat(Released.complaint(Path.of(name), document.text())).isEmpty();
    }
}
