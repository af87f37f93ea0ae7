package dev.tandem.access.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class VisibilityPageTest {

    private static final Path PAGE = Path.of("VISIBILITY.md");

    /** Given to write the page instead of comparing it. */
    private static final String WRITE = "tandem.pages.write";

    @Test
    void thePageSaysWhatTheCodeSays() throws IOException {
        String written = VisibilityPage.written();
        if (Boolean.getBoolean(WRITE)) {
            Files.writeString(PAGE, written);
        }
        assertThat(PAGE).as("""
                        infra/platform/access/VISIBILITY.md, which is written from the code. To write it anew: \
                        ./mvnw -pl infra/platform/access -am test -Dtest=VisibilityPageTest -D%s=true \
                        -Dsurefire.failIfNoSpecifiedTests=false""", WRITE).exists().hasContent(written);
    }

    @Test
    void everyThingIsReadBySomebodyWhoIsNoAuditorButForTheHistory() {
        for (Readable thing : Readable.values()) {
            boolean read = !thing.own().isEmpty() || thing.whole().stream().anyMatch(role -> role != Role.AUDITOR);
            assertThat(read).as(thing.name()).isEqualTo(thing != Readable.HISTORY);
        }
    }
}
