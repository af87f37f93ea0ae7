package dev.tandem.command.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.decision.RulesEdition;
import dev.tandem.command.dispatch.CommandCatalog;
import dev.tandem.command.dispatch.Decisions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whoever changes the rules is reminded that what was decided before was decided by others. */
class RulesEditionTest {

    private static final Path KEPT = Path.of("src/test/resources/dev/tandem/command/rules-edition.txt");

    /** Has it written: {@code -Dtandem.rules=write}. */
    private static final boolean WRITE = "write".equals(System.getProperty("tandem.rules"));

    @Test
    void theEditionGoesUpWithTheRules() throws IOException {
        String now = RulesEdition.CURRENT + " " + digest(rules()) + "\n";
        if (WRITE) {
            Files.writeString(KEPT, now);
        }
        assertThat(Files.readString(KEPT)).as("""
                        Commands, who may give them, or the rules that refuse them are others than when this edition was kept. Where a
                        command may now come to something else, raise RulesEdition.CURRENT: events of before are then not held to what
                        they were not decided by. Then run this test with -Dtandem.rules=write.""").isEqualTo(now);
    }

    /** Every command with who may give it, what it says, and the rules that can refuse it. */
    private static String rules() {
        return new CommandCatalog(Decisions.in("dev.tandem.command"))
                .all().stream()
                        .map(type -> type.name() + " " + type.admission() + " "
                                + type.refusals().stream()
                                        .map(rule -> rule.name() + ": " + rule.meaning())
                                        .sorted()
                                        .toList())
                        .collect(Collectors.joining("\n"));
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
