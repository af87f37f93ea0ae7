package dev.tandem.query.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.testing.documents.Lint;
import dev.tandem.testing.typescript.Declarations;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever writes a frontend in TypeScript has the types of this API, and they are its own. */
class DeclarationsTest {

    @ParameterizedTest
    @EnumSource
    void theDeclarationsAreThoseOfTheDocument(Document document) throws IOException {
        assertThat(Declarations.complaint(document.api(), document.text())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void lintersHaveNothingToSayOfTheDocument(Document document) throws IOException {
        assertThat(Lint.complaint(document.text())).isEmpty();
    }
}
