package dev.tandem.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import dev.tandem.events.EventCatalog;
import dev.tandem.events.candidate.CandidateRegistered;
import dev.tandem.events.wire.DataClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whoever holds a contract in their hands has all that they need, and it is true. */
class EventContractsTest {

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    static Stream<EventContract> contracts() {
        return EventContracts.all().list().stream();
    }

    @Test
    void thereIsOneOfEveryRevisionOfEveryType() {
        TreeSet<String> wanted = new TreeSet<>();
        EventCatalog.types().forEach((name, type) -> {
            for (int version = 1; version <= EventCatalog.versionOf(type); version++) {
                wanted.add(type.getSimpleName() + " " + version);
            }
        });
        assertThat(contracts().map(one -> one.event().getSimpleName() + " " + one.version()))
                .containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(contracts().filter(EventContract::current).map(EventContract::name))
                .containsExactlyElementsOf(EventCatalog.types().keySet());
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void itIsASchemaByTheStandardsOwn(EventContract contract) {
        assertThat(REGISTRY.getSchema(
                                com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"))
                        .validate(contract.schema().toString(), InputFormat.JSON))
                .isEmpty();
        assertThat(contract.schema().toString()).doesNotContain("#/components/");
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void whatWasStoredFitsItAndIsShownAsItsExample(EventContract contract) {
        assertThat(contract.examples())
                .isNotEmpty()
                .allSatisfy(example -> assertThat(errors(contract, example))
                        .as(example.toString())
                        .isEmpty());
        assertThat(contract.schema().get("examples").get(0))
                .isEqualTo(contract.examples().getFirst());
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void itSaysNoToWhatIsNoSuchEvent(EventContract contract) {
        for (JsonNode field : contract.schema().path("required")) {
            ObjectNode lacking = (ObjectNode) contract.examples().getFirst().deepCopy();
            lacking.remove(field.asString());
            assertThat(errors(contract, lacking)).as("without " + field).isNotEmpty();
            ObjectNode wrong = (ObjectNode) contract.examples().getFirst().deepCopy();
            wrong.putNull(field.asString());
            assertThat(errors(contract, wrong)).as("null in " + field).isNotEmpty();
        }
    }

    @Test
    void everyFieldSaysWhatItMeans() {
        Map<String, List<String>> silent = new TreeMap<>();
        contracts().forEach(contract -> {
            List<String> fields = new ArrayList<>();
            properties(contract.schema(), "", fields);
            if (!fields.isEmpty()) {
                silent.put(contract.event().getSimpleName(), fields);
            }
        });
        assertThat(silent)
                .as("said by @param on the record, or in fields.properties")
                .isEmpty();
        assertThat(contracts())
                .allSatisfy(contract -> assertThat(Field.of(contract.schema()))
                        .allSatisfy(field -> assertThat(field.meaning()).isNotBlank()));
    }

    private static void properties(JsonNode schema, String at, List<String> silent) {
        schema.properties().forEach(member -> {
            if (member.getKey().equals("properties")) {
                member.getValue().properties().forEach(field -> {
                    if (field.getValue().path("description").asString("").isBlank()) {
                        silent.add(at + "." + field.getKey());
                    }
                });
            } else if (member.getValue().isObject()) {
                properties(member.getValue(), member.getKey(), silent);
            }
        });
    }

    @Test
    void personalDataAndPseudonymsAreMarked() {
        EventContract registered = EventContracts.all()
                .find(EventCatalog.nameOf(CandidateRegistered.class), 1)
                .orElseThrow();
        assertThat(registered.schema().at("/properties/name/x-personal-data").asBoolean())
                .isTrue();
        assertThat(registered.schema().at("/properties/candidate").has("x-personal-data"))
                .isFalse();
        assertThat(registered.schema().at("/$defs/CandidateId/x-pseudonym").asString())
                .isEqualTo("candidate");
        assertThat(registered.schema().get("x-data-subject").asString()).isEqualTo("candidate");
        assertThat(registered.dataClass()).isEqualTo(DataClass.RESTRICTED);
        assertThat(contracts())
                .allSatisfy(contract -> assertThat(
                                contract.schema().findValues("x-personal-data").isEmpty())
                        .isEqualTo(contract.dataClass() != DataClass.RESTRICTED));
        assertThat(contracts().map(EventContract::dataClass)).contains(DataClass.values());
    }

    @Test
    void howARequisitionStandsHasAContractToo() {
        StateContract state = EventContracts.all().state();
        assertThat(REGISTRY.getSchema(state.schema().toString(), InputFormat.JSON)
                        .validate(StateContract.example().toString(), InputFormat.JSON))
                .isEmpty();
        assertThat(Field.of(state.schema()))
                .isNotEmpty()
                .allSatisfy(field -> assertThat(field.meaning()).isNotBlank());
        assertThat(state.schema().findValues("x-personal-data")).isEmpty();
        assertThat(EventContracts.all().schema("hiring.RequisitionState", 1)).contains(state.schema());
        assertThat(EventContracts.all().schema("hiring.RequisitionState", 2)).isEmpty();
    }

    static List<Error> errors(EventContract contract, JsonNode payload) {
        return REGISTRY.getSchema(contract.schema().toString(), InputFormat.JSON)
                .validate(JsonMapper.shared().writeValueAsString(payload), InputFormat.JSON);
    }
}
