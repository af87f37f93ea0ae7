package dev.tandem.testing.documents;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.openapitools.openapidiff.core.compare.OpenApiDiff;
import org.openapitools.openapidiff.core.compare.OpenApiDiffOptions;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.output.MarkdownRender;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The document of an API as it was released last, which is committed. Whoever uses the API builds on it: a document that takes
 * something of it away needs another major version.
 */
public final class Released {

    /** Has it written instead: {@code -Dtandem.openapi=release}. */
    private static final boolean WRITE = "release".equals(System.getProperty("tandem.openapi"));

    private static final JsonMapper JSON = JsonMapper.shared();

    private Released() {}

    /**
     * What that document takes away from whoever uses the released one, and what to do; empty if nothing, or if its major version says so.
     *
     * @param file the released document, committed in the folder of its service
     * @param document the OpenAPI document as the service serves it
     */
    public static String complaint(Path file, String document) throws IOException {
        JsonNode now = JSON.readTree(document);
        if (WRITE) {
            Files.writeString(file, written(now));
        }
        return complaint(JSON.readTree(Files.readString(file)), now);
    }

    /** The same of two documents. */
    static String complaint(JsonNode released, JsonNode now) throws IOException {
        if (major(now) != major(released)) {
            return "";
        }
        ChangedOpenApi changes = OpenApiDiff.compare(parsed(released), parsed(now), options());
        List<String> nulls = Nulls.added(released, now);
        return changes.isCompatible() && nulls.isEmpty()
                ? ""
                : "This document breaks what was released. Leave what was there as it was, or raise the major version of the"
                        + " document; CONTRIBUTING.md, Changing the API.\n"
                        + (nulls.isEmpty() ? "" : "May be null now: " + nulls + "\n")
                        + rendered(changes);
    }

    /** What may come to an answer is no break: clients are told to pass over rules, kinds and types that they do not know. */
    private static OpenApiDiffOptions options() {
        return OpenApiDiffOptions.builder()
                .configProperty("incompatible.response.enum.increased", "false")
                .configProperty("incompatible.response.oneof.increased", "false")
                .build();
    }

    private static int major(JsonNode document) {
        String version = document.at("/info/version").asString();
        return Integer.parseInt(version.split("\\.")[0]);
    }

    private static OpenAPI parsed(JsonNode document) {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        return Objects.requireNonNull(new OpenAPIV3Parser()
                .readContents(AsOpenApi30.of(document).toString(), null, options)
                .getOpenAPI());
    }

    private static String rendered(ChangedOpenApi changes) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (OutputStreamWriter writer = new OutputStreamWriter(text, StandardCharsets.UTF_8)) {
            new MarkdownRender().render(changes, writer);
        }
        return text.toString(StandardCharsets.UTF_8);
    }

    /** One line for each path and each schema, so that a change is seen as what it is. */
    private static String written(JsonNode document) {
        return Bare.of(document).toString().replaceAll(",(\"(?:/[^\"]*|[A-Z]\\w+)\":\\{\"(?!\\$ref))", ",\n$1") + "\n";
    }
}
