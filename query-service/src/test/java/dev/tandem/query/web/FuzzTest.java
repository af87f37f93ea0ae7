package dev.tandem.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.Role;
import dev.tandem.query.story.Search;
import dev.tandem.query.story.Service;
import dev.tandem.testing.TestSize;
import dev.tandem.testing.fuzz.ApiFuzzer;
import dev.tandem.testing.fuzz.ApiFuzzer.Report;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a caller sends, the answer is below 500, a problem document if it is a no, and names no class. */
class FuzzTest {

    private static final Service SERVICE = Service.running();

    @ParameterizedTest
    @ValueSource(strings = {"/openapi.json", "/openapi-records.json"})
    void nothingThatACallerSendsIsADefect(String document) {
        Search search = Search.forEngineer("fz-1").by("fz-rec", "fz-man");
        SERVICE.story()
                .happened(search.prepared(Search.terms()))
                .happened(search.candidate("fz-cand").submitted())
                .told();
        String[] everyRole = Arrays.stream(Role.values())
                .filter(role -> role != Role.SYSTEM)
                .map(Role::wireName)
                .toArray(String[]::new);
        ApiFuzzer fuzzer = new ApiFuzzer(
                URI.create(SERVICE.base()),
                document,
                List.of(
                        SERVICE.token("fz-rec", everyRole),
                        SERVICE.token("fz-man", "hiring-manager"),
                        SERVICE.token("ann", "analyst")));

        Report report = fuzzer.run(TestSize.of(1_000, 25_000), Long.getLong("tandem.seed", 42));

        assertThat(report.findings()).as("answers %s", report.statuses()).isEmpty();
        assertThat(report.answered(200, 299))
                .as("answers %s", report.statuses())
                .isGreaterThan(30);
        assertThat(report.answered(400, 499))
                .as("answers %s", report.statuses())
                .isGreaterThan(100);
    }
}
