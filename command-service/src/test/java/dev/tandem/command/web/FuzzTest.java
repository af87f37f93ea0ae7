package dev.tandem.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.Role;
import dev.tandem.testing.TestSize;
import dev.tandem.testing.fuzz.ApiFuzzer;
import dev.tandem.testing.fuzz.ApiFuzzer.Report;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever a caller sends, the answer is below 500, a problem document if it is a no, and names no class. */
class FuzzTest {

    private static final CommandService SERVICE = CommandService.shared();

    private static final String[] EVERY_ROLE = Arrays.stream(Role.values())
            .filter(role -> role != Role.SYSTEM)
            .map(Role::wireName)
            .toArray(String[]::new);

    @Test
    void nothingThatACallerSendsIsADefect() {
        ApiFuzzer fuzzer = new ApiFuzzer(
                URI.create("http://localhost:" + SERVICE.port()),
                "/openapi.json",
                List.of(
                        SERVICE.as("rosa", EVERY_ROLE).token(),
                        SERVICE.as("mia", EVERY_ROLE).token(),
                        SERVICE.as("ann", "analyst").token()));

        Report report = fuzzer.run(TestSize.of(2_000, 50_000), Long.getLong("tandem.seed", 42));

        assertThat(report.findings()).as("answers %s", report.statuses()).isEmpty();
        assertThat(report.answered(200, 299))
                .as("answers %s", report.statuses())
                .isGreaterThan(20);
        assertThat(report.answered(400, 499))
                .as("answers %s", report.statuses())
                .isGreaterThan(200);
    }
}
