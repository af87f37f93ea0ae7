package dev.tandem.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.client.stage.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class StageTest {

    @Test
    void everyCandidateHasANameOfTheirOwnSoThatNobodyIsTakenForAnother() {
        List<String> names = Stage.lines(Instant.now()).stream()
                .map(line -> line.order().body())
                .filter(body -> body.get("candidate") != null && body.get("name") != null)
                .map(body -> Objects.requireNonNull(body.get("name")).toString())
                .toList();

        assertThat(names).hasSizeGreaterThan(50).doesNotHaveDuplicates();
    }
}
