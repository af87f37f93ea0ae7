package dev.tandem.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is measured in this JVM can be measured, so that the bench keeps up with what it measures. The figures mean nothing. */
class BenchTest {

    private static BenchServer server;

    @BeforeAll
    static void start() throws Exception {
        server = BenchServer.start(Effort.GLIMPSE);
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Test
    void appends() throws Exception {
        assertMeasured(AppendFigures.withCallers(server, 4, 1));
    }

    @Test
    void theCommandPathOnEitherEngine() throws Exception {
        assertMeasured(CommandPath.measure(server));
    }

    @Test
    void commandsOnLongAndShortHistories() throws Exception {
        assertMeasured(LongHistory.measure(server));
    }

    @Test
    void checksAndTheirCommands() throws Exception {
        assertMeasured(CheckSpeed.measure(server));
    }

    @Test
    void replay() throws Exception {
        assertMeasured(Replay.measure(server));
    }

    private static void assertMeasured(Figure figure) {
        assertThat(List.of(figure.value(), figure.reference(), figure.ratio())).allMatch(value -> value > 0);
    }
}
