package dev.tandem.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.EventCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private static final Path PAGE = Path.of("EVENTS.md");

    /** Given to write the page instead of comparing it. */
    private static final String WRITE = "tandem.pages.write";

    @Test
    void thePageSaysWhatTheCodeSays() throws IOException {
        if (Boolean.getBoolean(WRITE)) {
            Files.writeString(PAGE, Catalogue.markdown());
        }
        assertThat(PAGE).as("""
                        infra/platform/event-contracts/EVENTS.md, which is written from the code. To write it anew: \
                        ./mvnw -pl infra/platform/event-contracts -am test -Dtest=CatalogueTest -D%s=true \
                        -Dsurefire.failIfNoSpecifiedTests=false""", WRITE).exists().hasContent(Catalogue.markdown());
    }

    @Test
    void everyTypeStandsOnItWithWhoSendsItAndWhatFollows() {
        String page = Catalogue.markdown();
        EventCatalog.types()
                .values()
                .forEach(type -> assertThat(page).contains("\n### " + type.getSimpleName() + "\n"));
        assertThat(page.split("\\*\\*Sent when done:\\*\\* `", -1))
                .hasSize(EventCatalog.types().size() + 1);
        assertThat(page)
                .contains("- **Earlier:** `hiring.OfferExtended`, revision 1 since 2026-11-28")
                .contains("| `name` | text | yes | what the candidate is called | personal data |")
                .contains("**Follows:** A promise was broken: `KICKOFF`")
                .doesNotContain("{@");
    }

    @Test
    void theSameIsAPageOnWhichNothingRuns() {
        String page = Catalogue.html();
        assertThat(page)
                .startsWith("<!doctype html>")
                .contains("<h3 id=\"OfferExtended\">", "<code>dataschema</code>", "<th scope=\"col\">field</th>")
                .doesNotContain("<script", "http://", "https://", "**", "`");
    }
}
