package dev.tandem.query.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.testing.documents.Lint;
import dev.tandem.testing.typescript.Declarations;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Whoever writes a frontend in TypeScript has the types of this API, and they are its own. */
class DeclarationsTest {

    @Test
    void theDeclarationsAreThoseOfTheDocument() throws IOException {
        assertThat(Declarations.complaint("queries", Document.TEXT)).isEmpty();
    }

    @Test
    void lintersHaveNothingToSayOfTheDocument() throws IOException {
        assertThat(Lint.complaint(Document.TEXT)).isEmpty();
    }
}
