package dev.tandem.query.pipeline.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.agreement.Promise;
import dev.tandem.agreement.promise.Promises;
import dev.tandem.agreement.risk.PipelineFigure;
import dev.tandem.agreement.risk.PipelineFigures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of promises in METRICS.md says what their declarations say. */
class MetricsPageTest {

    /** Given to write the table instead of comparing it. */
    private static final String WRITE = "tandem.pages.write";

    private static final Path PAGE = Path.of("METRICS.md");
    private static final String HEAD = """
            | promise | clock starts | kept by | stops to matter with |
            |---|---|---|---|
            """;
    private static final String TARGETS = """
            | risk | figure | cases |
            |---|---|---|
            """;

    @Test
    void thePageSaysWhatTheDeclarationsOfPromisesSay() throws IOException {
        holds(HEAD, Promises.SHOWN.stream().map(MetricsPageTest::row));
    }

    @Test
    void thePageSaysWhatTheDeclarationsOfTargetsSay() throws IOException {
        holds(TARGETS, PipelineFigures.ALL.stream().map(MetricsPageTest::row));
    }

    private static void holds(String head, Stream<String> rows) throws IOException {
        String page = Files.readString(PAGE);
        int from = page.indexOf(head);
        int to = page.indexOf("\n\n", from);
        String written = head + rows.collect(Collectors.joining("\n"));
        if (Boolean.getBoolean(WRITE)) {
            page = page.substring(0, from) + written + page.substring(to);
            Files.writeString(PAGE, page);
        }
        assertThat(page).as("""
                        METRICS.md, which is written from the code. To write it anew: \
                        ./mvnw -pl query-service -am test -Dtest=MetricsPageTest -D%s=true \
                        -Dsurefire.failIfNoSpecifiedTests=false""", WRITE).contains(written);
    }

    private static String row(PipelineFigure figure) {
        PipelineFigure.Description description = figure.description();
        return "| `" + figure.cause() + "` | " + description.figure() + " | " + description.counts() + " |";
    }

    private static String row(Promise<?> promise) {
        Promise.Description description = promise.description();
        return "| `" + promise.kind().figure() + "` | " + description.starts() + " | " + description.kept() + " | "
                + description.moot() + " |";
    }
}
