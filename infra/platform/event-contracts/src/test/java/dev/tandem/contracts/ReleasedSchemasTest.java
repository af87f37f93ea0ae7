package dev.tandem.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.EventCatalog;
import dev.tandem.events.Revisions;
import dev.tandem.events.state.RequisitionState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whoever reads the events goes on reading them: what a revision was when it was written down, it still is. */
class ReleasedSchemasTest {

    private static final Path FOLDER = Path.of("src", "main", "resources", "dev", "tandem", "contracts", "released");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final String HOW = "To write down what came: ./mvnw -pl infra/platform/event-contracts -am test"
            + " -Dtest=ReleasedSchemasTest -Dtandem.golden=write -Dsurefire.failIfNoSpecifiedTests=false. What breaks readers is a"
            + " new revision instead (CONTRIBUTING, \"Changing an event\").";
    private static final boolean WRITE = "write".equals(System.getProperty("tandem.golden"));

    private final EventSchemas schemas = new EventSchemas();

    @Test
    void noRevisionIsOtherThanItWasForWhoeverReadsIt() throws IOException {
        Map<String, List<String>> broken = new TreeMap<>();
        List<String> unwritten = new ArrayList<>();
        Map<Path, ObjectNode> all = new LinkedHashMap<>();
        EventCatalog.types()
                .values()
                .forEach(type -> all.put(
                        FOLDER.resolve(EventContract.file(EventCatalog.nameOf(type), EventCatalog.versionOf(type))),
                        schemas.of(type)));
        all.put(FOLDER.resolve("states").resolve(StateContract.FILE), schemas.of(RequisitionState.class));
        for (Map.Entry<Path, ObjectNode> one : all.entrySet()) {
            Path file = one.getKey();
            String name = file.getFileName().toString().replace(".json", "");
            ObjectNode now = one.getValue();
            @Nullable JsonNode before = Files.exists(file) ? JSON.readTree(Files.readString(file)) : null;
            Compatibility.Change change =
                    before == null ? new Compatibility.Change(List.of(), false) : Compatibility.between(before, now);
            if (!change.breaks().isEmpty()) {
                broken.put(name, change.breaks());
            } else if (WRITE) {
                write(file, before, now);
            } else if (!change.same()) {
                unwritten.add(name);
            }
        }
        assertThat(broken).as(HOW).isEmpty();
        assertThat(unwritten).as(HOW).isEmpty();
    }

    /** A type that has another name is a new revision that says so; else whoever knows the old one would never hear of it again. */
    @Test
    void noTypeIsGone() {
        List<String> gone = writtenDown()
                .map(file -> file.getFileName().toString())
                .filter(file -> !isKnown(file, EventCatalog::revisionsOf))
                .toList();
        assertThat(gone).as(HOW).isEmpty();
    }

    @Test
    void aTypeThatWasRenamedWithoutSayingSoIsGone() {
        assertThat(isKnown("hiring.OfferExtended.1.json", _ -> null)).isFalse();
        assertThat(isKnown("hiring.OfferExtended.1.json", EventCatalog::revisionsOf))
                .isTrue();
        assertThat(isKnown("hiring.OfferExtended.99.json", EventCatalog::revisionsOf))
                .isFalse();
    }

    private interface Names {
        @Nullable
        Revisions of(String name);
    }

    private static boolean isKnown(String file, Names names) {
        String[] parts = file.split("\\.");
        @Nullable Revisions revisions = names.of(parts[0] + "." + parts[1]);
        return revisions != null && Integer.parseInt(parts[2]) <= revisions.newest();
    }

    private static Stream<Path> writtenDown() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the words of now; the day stays. */
    private static void write(Path file, @Nullable JsonNode before, ObjectNode now) throws IOException {
        ObjectNode whole = JSON.createObjectNode();
        whole.put(
                EventContract.SINCE,
                before == null
                        ? LocalDate.now().toString()
                        : Objects.requireNonNull(before.get(EventContract.SINCE))
                                .asString());
        whole.setAll(now);
        Files.createDirectories(file.getParent());
        Files.writeString(file, JSON.writeValueAsString(whole) + "\n");
    }
}
