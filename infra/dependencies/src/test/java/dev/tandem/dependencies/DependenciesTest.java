package dev.tandem.dependencies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Nothing is built with a library of which a weakness is known, or that nobody has held against the advisories. */
class DependenciesTest {

    private static final Path ROOT = Path.of("../..");

    @Test
    void noLibraryHasAKnownWeakness() throws IOException {
        assertThat(weak(resolved()))
                .as("libraries with known weaknesses: take a mended version (pom.xml, with the reason)")
                .isEmpty();
    }

    @Test
    void everyLibraryWasLookedAt() throws IOException {
        assertThat(unknown(resolved()))
                .as("libraries that nobody has held against the known advisories: look, then add them to looked-at.txt")
                .isEmpty();
    }

    @Test
    void whatWasLookedAtIsStillThere() throws IOException {
        Collection<Library> resolved = resolved();
        assertThat(LookedAt.all().stream()
                        .filter(seen -> !seen.reasoning().startsWith("elsewhere:"))
                        .filter(seen -> resolved.stream().noneMatch(seen::covers))
                        .map(seen -> seen.libraries().text() + " " + seen.version()))
                .as("lines of looked-at.txt for what is not used any more: remove them")
                .isEmpty();
    }

    @Test
    void nothingWasLookedAtInTheFuture() {
        assertThat(LookedAt.all())
                .allSatisfy(
                        seen -> assertThat(seen.on()).isBetween(LocalDate.of(2026, 11, 1), LocalDate.of(2100, 1, 1)));
    }

    @Test
    void theLibrariesThatThisIssueBeganWithAreRefused() {
        assertThat(weak(List.of(
                        new Library("org.apache.tomcat.embed:tomcat-embed-core", "11.0.24"),
                        new Library("at.yawk.lz4:lz4-java", "1.10.1"),
                        new Library("org.xerial.snappy:snappy-java", "1.1.10.7"),
                        new Library("org.webjars:swagger-ui", "5.32.11"))))
                .hasSize(4);
        assertThat(unknown(List.of(new Library("com.example:never-seen", "1.0"))))
                .hasSize(1);
    }

    @Test
    void linesOfMavenAreUnderstood() {
        assertThat(Library.in("   org.slf4j:slf4j-api:jar:2.0.20:compile -- module org.slf4j"))
                .contains(new Library("org.slf4j:slf4j-api", "2.0.20"));
        assertThat(Library.in("   org.axonframework:axon-eventsourcing:test-jar:tests:5.0.1:test"))
                .contains(new Library("org.axonframework:axon-eventsourcing", "5.0.1"));
        assertThat(Library.in("   dev.tandem:tandem-events:jar:0.1.0-SNAPSHOT:compile"))
                .isEmpty();
        assertThat(Library.in("The following files have been resolved:")).isEmpty();
    }

    private static List<String> weak(Collection<Library> libraries) {
        return libraries.stream()
                .flatMap(library -> Advisory.all().stream()
                        .filter(advisory -> advisory.refused() && advisory.concerns(library))
                        .map(advisory -> library + ": " + advisory.ids() + ", " + advisory.verdict()))
                .toList();
    }

    private static List<Library> unknown(Collection<Library> libraries) {
        List<LookedAt> lookedAt = LookedAt.all();
        return libraries.stream()
                .filter(library -> lookedAt.stream().noneMatch(seen -> seen.covers(library)))
                .toList();
    }

    /** All that all modules have, for tests too, as this build has written it down beside what it has compiled. */
    private static Collection<Library> resolved() throws IOException {
        TreeSet<Library> libraries = new TreeSet<>();
        int modules = 0;
        for (String module : modules()) {
            Path list = ROOT.resolve(module).resolve("target/dependencies.txt");
            if (Files.exists(list)) {
                modules++;
                Files.readAllLines(list).stream()
                        .map(Library::in)
                        .flatMap(Optional::stream)
                        .forEach(libraries::add);
            }
        }
        Assumptions.assumeTrue(modules > 1, "the modules are not built: this test runs with ./mvnw verify");
        return libraries;
    }

    private static List<String> modules() throws IOException {
        return Files.readAllLines(ROOT.resolve("pom.xml")).stream()
                .map(String::strip)
                .filter(line -> line.startsWith("<module>"))
                .map(line -> line.substring("<module>".length(), line.indexOf("</module>")))
                .toList();
    }
}
