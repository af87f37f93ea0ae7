package dev.tandem.query.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.agreement.Promise;
import dev.tandem.agreement.promise.Promises;
import dev.tandem.agreement.risk.PipelineFigure;
import dev.tandem.agreement.risk.PipelineFigures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The tables of METRICS.md say what the declarations say. */
class MetricsPageTest {

    /** Given to write the tables instead of comparing them. */
    private static final String WRITE = "tandem.pages.write";

    private static final Path PAGE = Path.of("METRICS.md");
    private static final String METRICS = "## Metrics\n";
    private static final String PROMISES = "## Promises\n";
    private static final String HEAD = """
            | promise | clock starts | kept by | stops to matter with |
            |---|---|---|---|
            """;

    private static final String CONCEPTS = "## Beside one's peers, and in the course of time\n";

    private static final String TARGETS = """
            | risk | figure | cases |
            |---|---|---|
            """;

    @Test
    void thePageSaysWhatTheDeclarationsSay() throws IOException {
        String page = Files.readString(PAGE);
        String metrics = METRICS + "\n"
                + Arrays.stream(MetricGroup.values())
                        .map(MetricsPageTest::group)
                        .collect(Collectors.joining("\n"));
        String concepts = CONCEPTS + "\n"
                + Concept.ALL.stream().map(MetricsPageTest::concept).collect(Collectors.joining("\n"));
        String promises =
                HEAD + Promises.SHOWN.stream().map(MetricsPageTest::row).collect(Collectors.joining("\n"));
        if (Boolean.getBoolean(WRITE)) {
            int from = page.indexOf(CONCEPTS);
            int to = page.indexOf(PROMISES);
            int table = page.indexOf(HEAD);
            int end = page.indexOf("\n\n", table);
            page = page.substring(0, from) + concepts + "\n" + metrics + "\n" + page.substring(to, table) + promises
                    + page.substring(end);
            Files.writeString(PAGE, page);
        }
        assertThat(page).as("""
                        the tables in query-service/METRICS.md, which are written from the code. To write them anew: \
                        ./mvnw -pl query-service -am test -Dtest=MetricsPageTest -D%s=true \
                        -Dsurefire.failIfNoSpecifiedTests=false""", WRITE).contains(concepts, metrics, promises);
    }

    @Test
    void thePageSaysWhatTheDeclarationsOfTargetsSay() throws IOException {
        String page = Files.readString(PAGE);
        String targets =
                TARGETS + PipelineFigures.ALL.stream().map(MetricsPageTest::row).collect(Collectors.joining("\n"));
        if (Boolean.getBoolean(WRITE)) {
            int from = page.indexOf(TARGETS);
            page = page.substring(0, from) + targets + page.substring(page.indexOf("\n\n", from));
            Files.writeString(PAGE, page);
        }
        assertThat(page).contains(targets);
    }

    @Test
    void noTwoFiguresShareAName() {
        assertThat(Metrics.ALL).extracting(Metric::id).doesNotHaveDuplicates();
        List<String> percentiles = Metrics.ALL.stream()
                .filter(metric -> metric.id().contains("."))
                .map(Metric::name)
                .toList();
        assertThat(percentiles).doesNotHaveDuplicates();
    }

    @Test
    void everyMetricSaysWhatItIs() {
        Set<String> withoutEvents = new HashSet<>();
        assertThat(Metrics.ALL).allSatisfy(metric -> {
            assertThat(metric.population()).as(metric.id()).isNotBlank();
            assertThat(metric.formula()).as(metric.id()).isNotBlank();
            if (metric.events().isEmpty()) {
                withoutEvents.add(metric.id());
            }
        });
        assertThat(withoutEvents)
                .as("what follows from the events in the table of promises")
                .containsExactlyInAnyOrder(
                        "turnaround.p50", "turnaround.p90", "shareInSla", "promisesKept", "questionsAnswered");
    }

    private static String concept(Concept concept) {
        return "**" + concept.name() + "** (`" + concept.id() + "`). " + concept.definition()
                + (concept.source() == null ? "" : " " + concept.source() + ".") + "\n\n"
                + concept.edgeCases().stream()
                        .map(one -> "- " + Character.toUpperCase(one.charAt(0)) + one.substring(1) + ".\n")
                        .collect(Collectors.joining());
    }

    private static String group(MetricGroup group) {
        return "### " + Character.toUpperCase(group.wireName().charAt(0))
                + group.wireName().substring(1) + " (`" + group.path() + "`)\n\n"
                + "| metric | cases | formula | on the basis of activity | events | edge cases |\n|---|---|---|---|---|---|\n"
                + Metrics.of(group).stream()
                        .filter(metric -> !metric.id().endsWith(".p90"))
                        .map(MetricsPageTest::row)
                        .collect(Collectors.joining());
    }

    private static String row(Metric metric) {
        boolean percentiles = metric.id().endsWith(".p50");
        String ids = percentiles
                ? "`" + metric.id() + "`, `" + metric.id().replace(".p50", ".p90") + "`"
                : "`" + metric.id() + "`";
        Definition definition = Definition.of(metric);
        String name = metric.name().replace(", median", "");
        String statistic = percentiles ? "median and 90th percentile" : metric.statistic();
        return "| " + ids + " v" + metric.version() + "<br>" + name
                + (metric.standard() == null ? "" : "<br>" + metric.standard()) + " | "
                + metric.population() + (metric.of() == null ? "" : "; by " + metric.of()) + " | "
                + statistic + (metric.unit().equals(metric.statistic()) ? "" : " in " + metric.unit()) + ": "
                + metric.formula() + " | "
                + (definition.activity() == null ? "no value" : definition.activity()) + " | "
                + metric.events().stream()
                        .map(type -> "`" + type.getSimpleName() + "`")
                        .collect(Collectors.joining(", "))
                + " | " + String.join("; ", metric.edgeCases()) + " |\n";
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
