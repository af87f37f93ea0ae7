package dev.tandem.command.web.apidoc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.web.CommandService;
import dev.tandem.testing.documents.Lint;
import dev.tandem.testing.typescript.Declarations;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Whoever writes a frontend in TypeScript has the types of this API, and they are its own. */
class DeclarationsTest {

    @Test
    void theDeclarationsAreThoseOfTheDocument() throws IOException {
        String document =
                CommandService.shared().asNobody().gets("/openapi.json").http().body();

        assertThat(Declarations.complaint("commands", document)).isEmpty();
        assertThat(Declarations.complaint("personal-records", records())).isEmpty();
    }

    @Test
    void lintersHaveNothingToSayOfTheDocument() throws IOException {
        assertThat(Lint.complaint(CommandService.shared()
                        .asNobody()
                        .gets("/openapi.json")
                        .http()
                        .body()))
                .isEmpty();
        assertThat(Lint.complaint(records())).isEmpty();
    }

    private static String records() {
        return CommandService.shared()
                .asNobody()
                .gets("/openapi-records.json")
                .http()
                .body();
    }
}
