package dev.tandem.query.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import dev.tandem.query.story.Service;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A document that the service hands out. */
enum Document {
    FRONTENDS("queries", "/openapi.json"),
    RECORDS("records", "/openapi-records.json");

    private final String api;
    private final String path;
    private final String text;
    private final JsonNode tree;

    Document(String api, String path) {
        this.api = api;
        this.path = path;
        this.text = Service.running().getAsNobody(path).text();
        this.tree = JsonMapper.shared().readTree(text);
    }

    /** By which name its declarations are kept. */
    String api() {
        return api;
    }

    String path() {
        return path;
    }

    String text() {
        return text;
    }

    JsonNode tree() {
        return tree;
    }

    /** The first that has that path: what is in both is told by the same lines. */
    static Document having(String path) {
        return Stream.of(values())
                .filter(document -> document.tree.get("paths").has(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no document has " + path));
    }

    static JsonNode operation(Asked asked) {
        return having(asked.path()).tree.get("paths").get(asked.path()).get(asked.orders() ? "post" : "get");
    }

    /** What it says of an answer of that status and media type, which it has to name. */
    static JsonNode content(Asked asked, int status, String mediaType) {
        JsonNode responses = operation(asked).get("responses");
        JsonNode response = responses.path(Integer.toString(status));
        if (response.isMissingNode() && status >= 400) {
            response = responses.get("default");
        }
        assertThat(response.isMissingNode())
                .as("%s documents %d", asked.operation(), status)
                .isFalse();
        return having(asked.path()).resolved(response).get("content").get(mediaType);
    }

    /** Itself, or what it refers to. */
    JsonNode resolved(JsonNode said) {
        return said.has("$ref") ? tree.at(said.get("$ref").asString().substring(1)) : said;
    }

    /** The example of that content: its own, or the one that several have together. */
    JsonNode example(JsonNode content) {
        return content.has("example")
                ? content.get("example")
                : resolved(content.get("examples").iterator().next()).get("value");
    }

    /** What is wrong with that JSON, where every field has to be one that the schema names. */
    List<Error> errors(JsonNode reference, String json) {
        ObjectNode schema = (ObjectNode) reference.deepCopy();
        ObjectNode components = (ObjectNode) tree.get("components").deepCopy();
        components.get("schemas").forEach(one -> {
            if (one.has("properties")) {
                ((ObjectNode) one).put("additionalProperties", false);
            }
        });
        schema.set("components", components);
        return SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()))
                .getSchema(schema.toString(), InputFormat.JSON)
                .validate(json, InputFormat.JSON);
    }
}
