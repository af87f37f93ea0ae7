package dev.tandem.query.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The tables of FACTS.md say what the declarations say. */
class FactsPageTest {

    /** Given to write the tables instead of comparing them. */
    private static final String WRITE = "tandem.pages.write";

    private static final Path PAGE = Path.of("FACTS.md");
    private static final String TABLES = "## Tables\n";

    @Test
    void thePageSaysWhatTheDeclarationsSay() throws IOException {
        String page = Files.readString(PAGE);
        String tables = TABLES
                + FactCatalogue.declared().tables().stream()
                        .map(FactsPageTest::table)
                        .collect(Collectors.joining());
        if (Boolean.getBoolean(WRITE)) {
            page = page.substring(0, page.indexOf(TABLES)) + tables;
            Files.writeString(PAGE, page);
        }
        assertThat(page).as("""
                        the tables in query-service/FACTS.md, which are written from the code. To write them anew: \
                        ./mvnw -pl query-service -am test -Dtest=FactsPageTest -D%s=true \
                        -Dsurefire.failIfNoSpecifiedTests=false""", WRITE).endsWith(tables);
    }

    @Test
    void everyTableIsPartedByATimeOfItsOwn() {
        assertThat(FactTables.ALL).allSatisfy(table -> {
            assertThat(table.columns())
                    .filteredOn(column -> column.name().equals(table.time()))
                    .as(table.kind())
                    .singleElement()
                    .matches(column -> column.type() == FactType.TIME);
            assertThat(table.names()).as(table.kind()).doesNotHaveDuplicates();
        });
    }

    private static String table(FactCatalogue.Described table) {
        return "\n### `" + table.kind() + "`\n\n" + table.meaning() + " By the month of `" + table.time() + "`.\n\n"
                + "| column | type | meaning |\n|---|---|---|\n"
                + table.columns().stream().map(FactsPageTest::row).collect(Collectors.joining());
    }

    private static String row(FactCatalogue.Column column) {
        return "| `" + column.name() + "` | " + column.type() + (column.unit() == null ? "" : ", " + column.unit())
                + " | " + column.meaning() + " |\n";
    }
}
