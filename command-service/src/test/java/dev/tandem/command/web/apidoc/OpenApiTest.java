package dev.tandem.command.web.apidoc;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.tandem.command.decision.Command;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.dispatch.CommandCatalog;
import dev.tandem.command.dispatch.CommandType;
import dev.tandem.command.dispatch.Decisions;
import dev.tandem.command.intake.CommandReader;
import dev.tandem.command.intake.LargestBodies;
import dev.tandem.command.web.CommandService;
import dev.tandem.command.web.Person;
import dev.tandem.command.web.Person.Reply;
import dev.tandem.events.value.Text;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import jakarta.validation.Validation;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The document says what the door does: every command, its schema, an example that holds, its refusals. */
class OpenApiTest {

    private static final CommandCatalog CATALOG = new CommandCatalog(Decisions.in("dev.tandem.command"));
    private static final String DOCUMENT = JsonMapper.shared().writeValueAsString(OpenApi.of(CATALOG));
    private static final JsonNode TREE = JsonMapper.shared().readTree(DOCUMENT);
    private static final CommandReader READER =
            new CommandReader(Validation.buildDefaultValidatorFactory().getValidator());

    static Stream<CommandType<?>> commands() {
        return CATALOG.forPeople().stream();
    }

    @Test
    void aParserOfTheStandardFindsNothingToComplainOf() {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        SwaggerParseResult result = new OpenAPIV3Parser().readContents(DOCUMENT, null, options);

        assertThat(result.getMessages()).isEmpty();
        assertThat(result.getOpenAPI().getOpenapi()).startsWith("3.1");
        assertThat(result.getOpenAPI().getPaths()).hasSize(CATALOG.forPeople().size() + 15);
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> references = TREE.findValuesAsString("$ref");

        assertThat(references)
                .isNotEmpty()
                .allSatisfy(
                        reference -> assertThat(TREE.at(reference.substring(1)).isMissingNode())
                                .as(reference)
                                .isFalse());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHasItsPathAndSaysWhatItIsFor(CommandType<?> type) {
        JsonNode operation = operation(type);

        assertThat(operation.path("operationId").asString()).isEqualTo(type.name());
        assertThat(operation.path("summary").asString())
                .as("what the record's comment says")
                .isNotBlank();
        assertThat(operation.path("description").asString())
                .contains(type.allowed().stream()
                        .map(role -> "`" + role.wireName() + "`")
                        .toList());
        assertThat(operation.path("parameters")).hasSize(4);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyRefusalIsThereWithItsStatusAndRemedy(CommandType<?> type) {
        for (Rule rule : type.refusals()) {
            JsonNode response = resolved(operation(type)
                    .path("responses")
                    .path(Integer.toString(rule.kind().status())));
            assertThat(rules(response)).as(type.name()).contains(rule.name());
            assertThat(TREE.at("/components/schemas/Rule/description").asString())
                    .contains("`" + rule.name() + "`: " + rule.meaning() + " " + rule.remedy());
        }
        assertThat(rules(resolved(operation(type).path("responses").path("default"))))
                .contains("UNAUTHENTICATED", "TOO_MANY_REQUESTS", "INVALID_COMMAND");
    }

    /** Those that a response says it has. */
    private static List<String> rules(JsonNode response) {
        return response.at("/content/application~1problem+json/schema/allOf/1/properties/rule/enum")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private static JsonNode resolved(JsonNode response) {
        return response.has("$ref") ? TREE.at(response.get("$ref").asString().substring(1)) : response;
    }

    @Test
    void everyOperationShowsAnAnswer() {
        TREE.get("paths")
                .forEach(path -> path.forEach(operation -> assertThat(
                                resolved(operation.at("/responses/200")).get("content"))
                        .as(operation.get("operationId").asString())
                        .allSatisfy(content -> assertThat(content.has("example")
                                        || content.at("/schema/format")
                                                .asString("")
                                                .equals("binary"))
                                .isTrue())));
    }

    @Test
    void theDocumentOfRecordsIsOneOfTheStandardToo() {
        String records = JsonMapper.shared().writeValueAsString(OpenApi.records(CATALOG));
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        SwaggerParseResult result = new OpenAPIV3Parser().readContents(records, null, options);

        assertThat(result.getMessages()).isEmpty();
        assertThat(result.getOpenAPI().getPaths().keySet())
                .containsExactlyInAnyOrder(
                        "/audit/rules",
                        "/candidates/{id}/everything-held",
                        "/retention/proposals",
                        "/webhooks",
                        "/webhooks/{id}",
                        "/webhooks/{id}/attempts",
                        "/webhooks/{id}/ping",
                        "/webhooks/{id}/secrets");
        assertThat(records.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(400_000);
    }

    @Test
    void itIsShortEnoughToBeReadByABrowserAndSaysWhereAndWithWhatItIsCalled() {
        assertThat(DOCUMENT.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(400_000);
        assertThat(TREE.at("/servers/0/url").asString()).isEqualTo("/");
        assertThat(TREE.at("/components/securitySchemes").propertyNames())
                .containsExactlyElementsOf(TREE.at("/security/0").propertyNames());
    }

    @ParameterizedTest
    @MethodSource("commands")
    <C extends Command> void everyExampleIsAValidCommand(CommandType<C> type) {
        String example = Objects.requireNonNull(type.example(), type.name() + " needs @Example");

        assertThat(READER.read(type.type(), example.getBytes(StandardCharsets.UTF_8)))
                .isNotNull();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyExampleFitsItsSchema(CommandType<?> type) {
        Schema schema = schema(type);

        assertThat(schema.validate(Objects.requireNonNull(type.example()), InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void theSchemaKnowsWhatTheDoorDemands(CommandType<?> type) {
        ObjectNode surprising = (ObjectNode) JsonMapper.shared().readTree(type.example());
        surprising.put("noSuchField", true);

        assertThat(schema(type).validate("{}", InputFormat.JSON)).isNotEmpty();
        assertThat(schema(type).validate(surprising.toString(), InputFormat.JSON))
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void theSchemaAllowsAsMuchAsTheDoor(CommandType<?> type) {
        String largest = LargestBodies.of(type.type()).toString();

        assertThat(schema(type).validate(largest, InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void theSchemaAllowsNoMoreThanTheDoor(CommandType<?> type) {
        for (RecordComponent component : type.type().getRecordComponents()) {
            ObjectNode body = LargestBodies.of(type.type());
            JsonNode largest = body.get(component.getName());
            if (component.getType() == String.class) {
                body.put(component.getName(), largest.asString() + "x".repeat(Text.LONGEST));
            } else if (largest instanceof ArrayNode list) {
                list.add(list.get(0));
            } else {
                continue;
            }
            assertThat(schema(type).validate(body.toString(), InputFormat.JSON))
                    .as(component.getName())
                    .isNotEmpty();
        }
    }

    @Test
    void commentsOfTheCodeAreTheDocumentation() {
        JsonNode schema = TREE.at("/components/schemas/OpenRequisition");
        JsonNode operation = TREE.get("paths").get("/commands/OpenRequisition").get("post");

        assertThat(operation.get("summary").asString()).isEqualTo("Opens a search for one or more people");
        assertThat(operation.get("description").asString())
                .doesNotContain(operation.get("summary").asString())
                .contains("**Who may:** ");
        assertThat(schema.has("description"))
                .as("what the operation says already")
                .isFalse();
        assertThat(schema.at("/properties/openings/description").asString()).isEqualTo("how many people are wanted");
        assertThat(schema.at("/properties/openings/minimum").asInt()).isEqualTo(1);
        assertThat(TREE.at("/components/schemas/RequisitionId/description").asString())
                .startsWith("Names a search");
        assertThat(DOCUMENT).doesNotContain("{@");
    }

    @Test
    void theDocumentIsServedToEverybodyAndCached() {
        Person anybody = CommandService.shared().asNobody();

        Reply first = anybody.gets("/openapi.json");
        Reply again = anybody.gets("/openapi.json", "If-None-Match", first.header("ETag"));

        assertThat(first.json().path("openapi").asString()).isEqualTo("3.1.0");
        assertThat(again.status()).isEqualTo(304);
    }

    @Test
    void aParameterThatIsUnknownIsRefusedByName() {
        Person rita = CommandService.shared().as("rita", "recruiter");
        TREE.get("paths").properties().stream()
                .filter(path -> path.getValue().has("get"))
                .forEach(path -> {
                    Reply no = rita.gets(path.getKey().replaceAll("[{][^}]*[}]", "some") + "?nonsense=1");

                    assertThat(no.status()).isEqualTo(400);
                    assertThat(no.json().at("/errors/0/field").asString()).isEqualTo("nonsense");
                });
    }

    @Test
    void thereIsAPageToTryIt() {
        Person anybody = CommandService.shared().asNobody();

        assertThat(anybody.gets("/").header("Location")).isEqualTo("/docs");
        assertThat(anybody.gets("/docs").http().body()).contains("/openapi.json");
        assertThat(anybody.gets("/webjars/swagger-ui/swagger-ui-bundle.js").status())
                .isEqualTo(200);
        assertThat(anybody.gets("/webjars/swagger-ui/swagger-ui.css").status()).isEqualTo(200);
    }

    private static JsonNode operation(CommandType<?> type) {
        return TREE.path("paths").path("/commands/" + type.name()).path("post");
    }

    private static Schema schema(CommandType<?> type) {
        ObjectNode schema = JsonMapper.shared().createObjectNode();
        schema.put("$ref", "#/components/schemas/" + type.name());
        schema.set("components", TREE.path("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema.toString(), InputFormat.JSON);
    }
}
