package dev.tandem.testing.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What breaks clients is found: on copies of the released documents in which something has changed. */
class ReleasedTest {

    private static final ObjectNode COMMANDS = released("command-service");
    private static final ObjectNode QUERIES = released("query-service");

    static Stream<Arguments> breaks() {
        return Stream.of(
                of(
                        "a path is gone",
                        COMMANDS,
                        "",
                        document -> at(document, "/paths").remove("/commands/OpenRequisition")),
                of("an operation takes another method", COMMANDS, "", document -> {
                    ObjectNode path = at(document, "/paths/~1commands~1OpenRequisition");
                    path.set("put", path.remove("post"));
                }),
                of("a field of a request has to be given that nobody knew", COMMANDS, "OpenRequisition", schema -> {
                    at(schema, "/properties").putObject("budget").put("type", "string");
                    ((ArrayNode) schema.get("required")).add("budget");
                }),
                of(
                        "a field that could be left out has to be given",
                        COMMANDS,
                        "OpenRequisition",
                        schema -> ((ArrayNode) schema.get("required")).add("compensation")),
                of(
                        "a value is not taken any more",
                        COMMANDS,
                        "WithdrawalReason",
                        schema -> ((ArrayNode) schema.get("enum")).remove(0)),
                of(
                        "a text of a request is a number",
                        COMMANDS,
                        "OpenRequisition",
                        schema -> at(schema, "/properties/title").put("type", "integer")),
                of(
                        "a text may not be as long as it was",
                        COMMANDS,
                        "OpenRequisition",
                        schema -> at(schema, "/properties/title").put("maxLength", 10)),
                of(
                        "a parameter is not taken any more",
                        QUERIES,
                        "",
                        document -> ((ArrayNode) document.at("/paths/~1requisitions/get/parameters")).remove(0)),
                of("a field of an answer is gone", QUERIES, "RequisitionSummary", schema -> {
                    at(schema, "/properties").remove("title");
                    remove((ArrayNode) schema.get("required"), "title");
                }),
                of(
                        "a field of an answer may be missing",
                        QUERIES,
                        "RequisitionSummary",
                        schema -> remove((ArrayNode) schema.get("required"), "title")),
                of(
                        "a text of an answer is a number",
                        QUERIES,
                        "RequisitionSummary",
                        schema -> at(schema, "/properties/title").put("type", "integer")),
                of(
                        "a field of an answer may be null",
                        QUERIES,
                        "RequisitionSummary",
                        schema -> at(schema, "/properties/title")
                                .putArray("type")
                                .add("string")
                                .add("null")),
                of("a field of an event of the activity is gone", QUERIES, "CandidateSubmitted", schema -> {
                    at(schema, "/properties").remove("rationale");
                    remove((ArrayNode) schema.get("required"), "rationale");
                }));
    }

    static Stream<Arguments> additions() {
        return Stream.of(
                of(
                        "another path",
                        COMMANDS,
                        "",
                        document -> at(document, "/paths")
                                .set("/commands/Sing", document.at("/paths/~1commands~1OpenRequisition"))),
                of(
                        "a field of a request that may be left out",
                        COMMANDS,
                        "OpenRequisition",
                        schema -> at(schema, "/properties").putObject("budget").put("type", "string")),
                of(
                        "a value that is taken, too",
                        COMMANDS,
                        "WithdrawalReason",
                        schema -> ((ArrayNode) schema.get("enum")).add("TOO_LOUD")),
                of("another field of an answer", QUERIES, "RequisitionSummary", schema -> {
                    at(schema, "/properties").putObject("budget").put("type", "string");
                    ((ArrayNode) schema.get("required")).add("budget");
                }),
                of(
                        "another value in answers",
                        QUERIES,
                        "WorkItemKind",
                        schema -> ((ArrayNode) schema.get("enum")).add("SING")),
                of(
                        "another description",
                        QUERIES,
                        "RequisitionSummary",
                        schema -> schema.put("description", "Otherwise.")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("breaks")
    void whatBreaksClientsFails(String what, ObjectNode released, String schema, Consumer<ObjectNode> change)
            throws IOException {
        assertThat(Released.complaint(released, changed(released, schema, change)))
                .contains("CONTRIBUTING.md");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("additions")
    void whatIsAddedPasses(String what, ObjectNode released, String schema, Consumer<ObjectNode> change)
            throws IOException {
        assertThat(Released.complaint(released, changed(released, schema, change)))
                .isEmpty();
    }

    @Test
    void anotherMajorVersionMayBeOtherwise() throws IOException {
        ObjectNode next = COMMANDS.deepCopy();
        at(next, "/paths").remove("/commands/OpenRequisition");
        at(next, "/info").put("version", "2.0");

        assertThat(Released.complaint(COMMANDS, next)).isEmpty();
    }

    private static ObjectNode changed(ObjectNode released, String schema, Consumer<ObjectNode> change) {
        ObjectNode copy = released.deepCopy();
        ObjectNode changed = schema.isEmpty() ? copy : at(copy, "/components/schemas/" + schema);
        JsonNode before = changed.deepCopy();
        change.accept(changed);
        assertThat((JsonNode) changed).isNotEqualTo(before);
        return copy;
    }

    private static Arguments of(String what, ObjectNode released, String schema, Consumer<ObjectNode> change) {
        return Arguments.of(what, released, schema, change);
    }

    private static ObjectNode at(ObjectNode document, String pointer) {
        return (ObjectNode) document.at(pointer);
    }

    private static void remove(ArrayNode texts, String text) {
        for (int i = 0; i < texts.size(); i++) {
            if (texts.get(i).asString().equals(text)) {
                texts.remove(i);
            }
        }
    }

    private static ObjectNode released(String service) {
        try {
            return (ObjectNode) JsonMapper.shared()
                    .readTree(Files.readString(
                            Path.of("../../..").resolve(service).resolve("openapi-released.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
