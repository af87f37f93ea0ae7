package dev.tandem.query.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import dev.tandem.query.story.Service;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The document that the service hands out. */
final class Document {

    private static final Service SERVICE = Service.running();

    static final String TEXT = SERVICE.getAsNobody("/openapi.json").text();
    static final JsonNode TREE = JsonMapper.shared().readTree(TEXT);

    private Document() {}

    static JsonNode operation(Asked asked) {
        return TREE.get("paths").get(asked.path()).get(asked.orders() ? "post" : "get");
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
        return resolved(response).get("content").get(mediaType);
    }

    /** Itself, or what it refers to. */
    static JsonNode resolved(JsonNode response) {
        return response.has("$ref") ? TREE.at(response.get("$ref").asString().substring(1)) : response;
    }

    /** The example of that content: its own, or the one that several have together. */
    static JsonNode example(JsonNode content) {
        return content.has("example")
                ? content.get("example")
                : resolved(content.get("examples").iterator().next()).get("value");
    }

    /** What is wrong with that JSON, where every field has to be one that the schema names. */
    static List<Error> errors(JsonNode reference, String json) {
        ObjectNode schema = (ObjectNode) reference.deepCopy();
        ObjectNode components = (ObjectNode) TREE.get("components").deepCopy();
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
