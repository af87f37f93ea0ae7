package dev.tandem.query.openapi;

import static dev.tandem.query.openapi.Document.content;
import static dev.tandem.query.openapi.Document.operation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.query.story.Answer;
import dev.tandem.query.story.Service;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The document says what the service answers: every real answer, good or no, is held against it. */
class OpenApiTest {

    private static final Service SERVICE = Service.running();

    static Stream<Asked> endpoints() {
        return Asked.endpoints();
    }

    @BeforeAll
    static void tell() {
        ToShow.tell();
    }

    @ParameterizedTest
    @EnumSource
    void aParserOfTheStandardFindsNothingToComplainOf(Document document) {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        SwaggerParseResult result = new OpenAPIV3Parser().readContents(document.text(), null, options);

        assertThat(result.getMessages()).isEmpty();
        assertThat(result.getOpenAPI().getOpenapi()).startsWith("3.1");
    }

    @ParameterizedTest
    @EnumSource
    void everyReferenceLeadsSomewhere(Document document) {
        assertThat(document.tree().findValuesAsString("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                document.tree().at(reference.substring(1)).isMissingNode())
                        .isFalse());
    }

    @Test
    void everyEndpointIsThereAndIsAskedByThisTest() {
        Set<String> documented = new TreeSet<>();
        for (Document document : Document.values()) {
            document.tree()
                    .get("paths")
                    .properties()
                    .forEach(path -> path.getValue()
                            .forEach(operation ->
                                    documented.add(operation.get("operationId").asString() + " " + path.getKey())));
        }

        assertThat(documented)
                .containsExactlyElementsOf(endpoints()
                        .map(asked -> asked.operation() + " " + asked.path())
                        .sorted()
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void everyOperationAndEveryParameterSaysWhatItIsFor(Asked asked) {
        JsonNode operation = operation(asked);

        assertThat(operation.get("summary").asString()).isNotBlank();
        assertThat(operation.get("description").asString()).isNotBlank();
        operation.get("parameters").forEach(parameter -> {
            JsonNode said = Document.having(asked.path()).resolved(parameter);
            assertThat(said.path("description").asString())
                    .as(said.path("name").asString())
                    .isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void whatIsReallyAnsweredIsWhatTheSchemaSays(Asked asked) throws IOException {
        Answer answer = asked.answer();

        assertThat(answer.status()).as(answer.text()).isEqualTo(asked.orders() ? 202 : 200);
        assertThat(Document.having(asked.path())
                        .errors(
                                content(asked, answer.status(), "application/json")
                                        .get("schema"),
                                answer.text()))
                .as(answer.text())
                .isEmpty();
        JsonNode headers = operation(asked).at("/responses/" + answer.status() + "/headers");
        assertThat(headers.propertyNames())
                .allSatisfy(name -> assertThat(answer.header(name))
                        .as("%s, for which WebConfiguration names the path", name)
                        .matches(value -> name.equals("Link") || !value.isEmpty()));
        Path kept = Path.of("target/openapi-examples", asked.operation() + ".json");
        Files.createDirectories(kept.getParent());
        Files.writeString(kept, answer.text());
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void whateverComesInPagesTakesFiveHundredAtOnceAndLinksToTheNext(Asked asked) {
        JsonNode shown =
                Document.having(asked.path()).example(content(asked, asked.orders() ? 202 : 200, "application/json"));
        if (shown.has("items") && shown.has("next")) {
            boolean first = asked.query().isEmpty() || asked.query().contains("limit=");
            String query = first ? "?limit=501" : asked.query() + "&limit=501";
            JsonNode no = new Asked(asked.operation(), asked.path(), asked.of(), query, asked.person(), asked.role())
                    .answer()
                    .problem(400);
            assertThat(no.at("/errors/0/message").asString()).isEqualTo("501 is not between 1 and 500");
            assertThat(operation(asked).at("/responses/200/headers").has("Link"))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void everyExampleFitsItsSchemaAndShowsEveryField(Asked asked) {
        Document document = Document.having(asked.path());
        JsonNode content = content(asked, asked.orders() ? 202 : 200, "application/json");
        JsonNode example = document.example(content);

        assertThat(document.errors(content.get("schema"), example.toString()))
                .as(example.toString())
                .isEmpty();
        assertThat(example.has("items") ? example.get("items").size() : example.size())
                .as("an example that shows something")
                .isPositive();
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void everyNoIsDocumentedAndLooksAsDocumented(Asked asked) {
        List<Answer> noes = new ArrayList<>();
        noes.add(new Asked(asked.operation(), asked.path(), asked.of(), "?nonsense=1", asked.person(), asked.role())
                .answer());
        noes.add(new Asked(asked.operation(), asked.path(), nobody(asked), "", "rudi", "interviewer").answer());
        noes.add(new Asked(asked.operation(), asked.path(), nobody(asked), "", "otto", "auditor").answer());
        noes.add(SERVICE.getAsNobody(asked.path().replaceAll("\\{\\w+}", "x")));

        for (Answer no : noes) {
            if (no.status() < 400 || no.status() == 405) {
                continue; // there is nothing to refuse, or it was not asked with the method of the operation
            }
            JsonNode content = content(asked, no.status(), "application/problem+json");
            assertThat(no.header("Content-Type")).startsWith("application/problem+json");
            assertThat(Document.having(asked.path()).errors(content.get("schema"), no.text()))
                    .as(no.text())
                    .isEmpty();
            assertThat(content.at("/schema/allOf/1/properties/rule/enum").valueStream())
                    .extracting(JsonNode::asString)
                    .contains(no.problem(no.status()).get("rule").asString());
        }
        assertThat(noes).extracting(Answer::status).contains(400, 401);
    }

    /** What stands for its variables where there is no such thing. */
    private static String nobody(Asked asked) {
        return asked.path().contains("}/{") ? "nobody-7/nobody-7" : "nobody-7";
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void aParameterThatIsUnknownOrGivenTwiceIsRefusedByName(Asked asked) {
        if (asked.orders()) {
            return; // what is to be done stands in the path
        }
        for (String query : List.of("?nonsense=1", "?fields=a&fields=b")) {
            JsonNode no = new Asked(asked.operation(), asked.path(), asked.of(), query, asked.person(), asked.role())
                    .answer()
                    .problem(400);
            assertThat(no.get("rule").asString()).isEqualTo("INVALID_PARAMETER");
            assertThat(no.at("/errors").valueStream())
                    .extracting(error -> error.get("field").asString())
                    .contains(query.substring(1, query.indexOf('=')));
        }
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void anAnswerMayBeAskedForSparsely(Asked asked) {
        if (asked.orders()) {
            return;
        }
        JsonNode whole = asked.answer().json();
        JsonNode one = whole.has("items") && whole.get("items").isArray()
                ? whole.get("items").get(0)
                : whole;
        if (one == null) {
            return; // an empty list, which may be asked for any field
        }
        String field = one.propertyNames().iterator().next();
        String query = (asked.query().isEmpty() ? "?" : asked.query() + "&") + "fields=" + field;

        JsonNode sparse = new Asked(asked.operation(), asked.path(), asked.of(), query, asked.person(), asked.role())
                .answer()
                .json();

        JsonNode told = sparse.has("items") && whole.get("items").isArray()
                ? sparse.get("items").get(0)
                : sparse;
        assertThat(told.propertyNames()).containsExactly(field);
    }

    @Test
    void anExampleShowsNothingTwiceAndNothingThatAnotherOperationLists() {
        JsonNode tree = Document.FRONTENDS.tree();
        JsonNode work = tree.at("/paths/~1work-items/get/responses/200/content/application~1json/example");
        JsonNode board =
                tree.at("/paths/~1requisitions~1{id}~1board/get/responses/200/content/application~1json/example");
        JsonNode ofSearch =
                tree.at("/paths/~1requisitions~1{id}~1activity/get/responses/200/content/application~1json");
        JsonNode ofCandidate =
                tree.at("/paths/~1candidates~1{id}~1activity/get/responses/200/content/application~1json");

        assertThat(work.get("items")).hasSize(1);
        assertThat(board.get("next").isArray()).isTrue();
        assertThat(board.get("next")).isEmpty();
        assertThat(board.get("stages")).hasSize(1);
        assertThat(board.at("/expanded/people")).hasSize(1);
        assertThat(ofSearch.get("examples")).isNotEmpty().isEqualTo(ofCandidate.get("examples"));
    }

    @ParameterizedTest
    @EnumSource
    void examplesOfProblemsFitTheSchema(Document document) {
        JsonNode problems =
                document.tree().at("/components/responses/AnyQueryRefusal/content/application~1problem+json");
        assertThat(problems.get("examples"))
                .isNotEmpty()
                .allSatisfy(example -> assertThat(document.errors(
                                problems.get("schema"),
                                document.resolved(example).get("value").toString()))
                        .isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void itIsShortEnoughToBeReadByABrowserAndSaysWhereAndWithWhatItIsCalled(Document document) {
        JsonNode tree = document.tree();
        assertThat(document.text().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(400_000);
        assertThat(tree.at("/servers/0/url").asString()).isEqualTo("/");
        assertThat(tree.at("/components/securitySchemes").propertyNames())
                .containsExactlyElementsOf(tree.at("/security/0").propertyNames());
    }

    @Test
    void anAnswerThatHasNotChangedIsNotSentAgain() {
        for (Asked asked :
                endpoints().filter(a -> !a.path().startsWith("/projections")).toList()) {
            Answer first = asked.answer();
            String path = first.response().request().uri().getPath();
            String query = first.response().request().uri().getQuery();
            Answer again = SERVICE.get(
                    query == null ? path : path + "?" + query,
                    SERVICE.token(asked.person(), asked.role()),
                    Map.of("If-None-Match", first.header("ETag")));

            assertThat(again.status())
                    .as("%s, whose path WebConfiguration names among those with entity tags", asked.operation())
                    .isEqualTo(304);
            assertThat(again.text()).isEmpty();
        }
    }

    @Test
    void commentsOfTheCodeAreTheDocumentation() {
        JsonNode tree = Document.FRONTENDS.tree();
        assertThat(tree.at("/components/schemas/Board/description").asString())
                .startsWith("One requisition at a glance");
        assertThat(tree.at("/components/schemas/WorkItem/properties/due/description")
                        .asString())
                .startsWith("by when it was promised");
        assertThat(tree.at("/components/schemas/WorkItem/properties/due/type").toString())
                .isEqualTo("[\"string\",\"null\"]");
        assertThat(tree.at("/components/schemas/RequisitionStatus/description").asString())
                .contains("`ON_HOLD`: The search rests");
        assertThat(Document.values())
                .allSatisfy(document -> assertThat(document.text()).doesNotContain("{@"));
    }

    @Test
    void thereIsAPageToTryItThatNeedsNothingFromElsewhere() {
        Answer page = SERVICE.getAsNobody("/docs", "Accept", "text/html");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("/openapi.json").doesNotContain("http://", "https://");
        assertThat(SERVICE.getAsNobody("/").header("Location")).isEqualTo("/console/");
        assertThat(SERVICE.getAsNobody("/webjars/swagger-ui/swagger-ui-bundle.js")
                        .status())
                .isEqualTo(200);
        assertThat(SERVICE.getAsNobody("/webjars/swagger-ui/swagger-ui.css").status())
                .isEqualTo(200);
        for (Document document : Document.values()) {
            Answer first = SERVICE.getAsNobody(document.path());
            assertThat(SERVICE.getAsNobody(document.path(), "If-None-Match", first.header("ETag"))
                            .status())
                    .isEqualTo(304);
        }
    }
}
