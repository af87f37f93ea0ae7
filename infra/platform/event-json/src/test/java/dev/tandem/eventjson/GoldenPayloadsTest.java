package dev.tandem.eventjson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.Event;
import dev.tandem.events.EventCatalog;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What any released version of Tandem stored is read by this one, and says the same. A shape that changes without a new
 * {@link dev.tandem.events.Revision} fails here, as does a revision of which nothing was written down.
 */
class GoldenPayloadsTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final String HOW =
            "To write it down: ./mvnw -pl infra/platform/event-json -am test -Dtest=GoldenPayloadsTest"
                    + " -Dtandem.golden=write -Dsurefire.failIfNoSpecifiedTests=false; look at what came, and commit it. Never change what is there: another shape is a new revision (CONTRIBUTING, \"Changing an event\").";

    private final EventReader reader = new EventReader();

    static List<Golden> golden() {
        writeMissing();
        return Golden.all();
    }

    @ParameterizedTest
    @MethodSource("golden")
    void whatWasStoredIsReadAsWhatItSaid(Golden golden) {
        List<JsonNode> payloads = golden.payloads();
        List<JsonNode> readAs = golden.readAs();
        assertThat(readAs).as("%s: one for each payload", golden).hasSameSizeAs(payloads);
        for (int i = 0; i < payloads.size(); i++) {
            Event event = reader.read(golden.type(), golden.version(), JSON.writeValueAsBytes(payloads.get(i)));
            assertThat(said(JSON.readTree(JSON.writeValueAsBytes(event))))
                    .as("payload %d of %s, read and written again. %s", i, golden, HOW)
                    .isEqualTo(said(readAs.get(i)));
        }
    }

    /** Even of the versions before the present one, which nobody stores any more. */
    @Test
    void everyRevisionOfEveryTypeIsWrittenDown() {
        Set<String> written = new HashSet<>();
        writeMissing();
        Golden.all().forEach(golden -> {
            Class<? extends Event> type = Objects.requireNonNull(
                    EventCatalog.find(golden.type()), () -> "the type of " + golden + ", which was released, is gone");
            written.add(EventCatalog.nameOf(type) + " " + golden.version());
        });
        List<String> all = new ArrayList<>();
        EventCatalog.types().forEach((name, type) -> {
            for (int version = 1; version <= EventCatalog.versionOf(type); version++) {
                all.add(name + " " + version);
            }
        });
        assertThat(written).as(HOW).containsExactlyInAnyOrderElementsOf(all);
    }

    /** An optional component that was added later is written down too: in a payload that is appended to the file. */
    @Test
    void everyMemberAndEveryConstantOfTheNewestRevisionIsWrittenDown() {
        Map<String, Class<? extends Event>> types = EventCatalog.types();
        types.forEach((name, type) -> {
            Set<String> written = new TreeSet<>();
            Golden.all().stream()
                    .filter(golden -> golden.type().equals(name) && golden.version() == EventCatalog.versionOf(type))
                    .flatMap(golden -> golden.payloads().stream())
                    .forEach(payload -> members(payload, "", written));
            Set<String> there = new TreeSet<>();
            Samples.of(type).forEach(sample -> members(JSON.valueToTree(sample), "", there));
            assertThat(written)
                    .as("members and constants in payloads of %s. %s", name, HOW)
                    .containsAll(there);
        });
    }

    private static void writeMissing() {
        if (!"write".equals(System.getProperty("tandem.golden"))) {
            return;
        }
        EventCatalog.types().forEach((name, type) -> {
            int version = EventCatalog.versionOf(type);
            if (!Golden.isWritten(name, version)) {
                Golden.write(name, version, Samples.of(type));
            }
        });
    }

    /** Null says the same as nothing. */
    private static Object said(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> said = new TreeMap<>();
            node.properties().forEach(member -> {
                if (!member.getValue().isNull()) {
                    said.put(member.getKey(), said(member.getValue()));
                }
            });
            return said;
        }
        if (node.isArray()) {
            return node.values().stream().map(GoldenPayloadsTest::said).toList();
        }
        return node.isNumber() ? node.decimalValue().stripTrailingZeros() : node.asString();
    }

    /** Where in a payload something stands, and which constant where one of an enum does. */
    private static void members(JsonNode node, String path, Set<String> found) {
        if (node.isObject()) {
            node.properties().forEach(member -> members(member.getValue(), path + "/" + member.getKey(), found));
        } else if (node.isArray()) {
            node.values().forEach(element -> members(element, path + "/*", found));
        } else if (node.isString() && node.stringValue().matches("[A-Z][A-Z0-9_]*")) {
            found.add(path + "=" + node.stringValue());
        } else if (!node.isNull()) {
            found.add(path);
        }
    }
}
