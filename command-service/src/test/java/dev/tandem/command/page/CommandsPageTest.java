package dev.tandem.command.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.dispatch.Decisions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CommandsPageTest {

    private static final Path PAGE = Path.of("COMMANDS.md");

    private static final Path SENDERS =
            Path.of("../infra/platform/event-contracts/src/main/resources/dev/tandem/contracts/senders.properties");

    /** Given to write the page instead of comparing it. */
    private static final String WRITE = "tandem.pages.write";

    @Test
    void thePageSaysWhatTheCodeSays() throws IOException {
        String written = CommandsPage.written();
        if (Boolean.getBoolean(WRITE)) {
            Files.writeString(PAGE, written);
        }
        assertThat(PAGE).as("""
                        command-service/COMMANDS.md, which is written from the code. To write it anew: \
                        ./mvnw -pl command-service -am test -Dtest=CommandsPageTest -D%s=true \
                        -Dsurefire.failIfNoSpecifiedTests=false""", WRITE).exists().hasContent(written);
    }

    @Test
    void theCatalogueOfEventsNamesWhoSendsThem() throws IOException {
        if (Boolean.getBoolean(WRITE)) {
            Files.writeString(SENDERS, CommandsPage.senders());
        }
        assertThat(SENDERS).as("written by this test with -D%s=true", WRITE).hasContent(CommandsPage.senders());
    }

    @Test
    void everyCommandStandsOnIt() {
        assertThat(CommandsPage.written().lines().filter(line -> line.startsWith("### ")))
                .hasSameSizeAs(Decisions.in("dev.tandem.command").all());
    }

    @Test
    void everyEventIsRecordedBySomeCommand() {
        assertThat(CommandsPage.orphans()).isEmpty();
    }
}
