package dev.tandem.query.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.tandem.events.application.WithdrawalReason;
import dev.tandem.events.debrief.DebriefOutcome;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.Stage;
import dev.tandem.query.story.Answer;
import dev.tandem.query.story.Candidacy;
import dev.tandem.query.story.Search;
import dev.tandem.query.story.Service;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
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
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The document says what the service answers: every real answer, good or no, is held against it. */
class OpenApiTest {

    private static final Service SERVICE = Service.running();
    private static final String DOCUMENT = SERVICE.getAsNobody("/openapi.json").text();
    private static final JsonNode TREE = JsonMapper.shared().readTree(DOCUMENT);
    private static final Search SEARCH =
            Search.forEngineer("req-7").by("anna-7", "mara-7").wanting(2);

    /** An endpoint and somebody who asks it. */
    private record Asked(String operation, String path, String query, String person, String role) {

        @Override
        public String toString() {
            return operation;
        }

        boolean orders() {
            return operation.startsWith("rebuild") || operation.startsWith("retry");
        }

        Answer answer() {
            String real = path.replace("/requisitions/{id}", "/requisitions/" + SEARCH.id())
                            .replace("/recruiters/{id}", "/recruiters/" + SEARCH.recruiter())
                            .replace("/managers/{id}", "/managers/" + SEARCH.manager())
                            .replace("{name}", "funnel")
                    + query;
            return orders() ? SERVICE.post(real, person, role) : SERVICE.get(real, person, role);
        }
    }

    static Stream<Asked> endpoints() {
        return Stream.of(
                new Asked("listRequisitions", "/requisitions", "?limit=1&recruiter=anna-7", "lea", "ta-leader"),
                new Asked("getRequisition", "/requisitions/{id}", "", SEARCH.recruiter(), "recruiter"),
                new Asked("getBoard", "/requisitions/{id}/board", "", SEARCH.manager(), "hiring-manager"),
                new Asked("getHistory", "/requisitions/{id}/history", "?limit=3", "otto", "auditor"),
                new Asked("getRecruiterQueue", "/recruiters/{id}/queue", "?limit=3", SEARCH.recruiter(), "recruiter"),
                new Asked("getManagerInbox", "/managers/{id}/inbox", "?limit=3", SEARCH.manager(), "hiring-manager"),
                new Asked("getFunnel", "/metrics/funnel", "?recruiter=anna-7", "ann", "analyst"),
                new Asked("getPartnership", "/metrics/partnership", "?recruiter=anna-7", "ann", "analyst"),
                new Asked("listProjections", "/projections", "", "otto", "auditor"),
                new Asked("listParkedFacts", "/projections/{name}/parked", "", "otto", "auditor"),
                new Asked("retryParkedFacts", "/projections/{name}/parked/retry", "", "otto", "auditor"),
                new Asked("rebuildProjection", "/projections/{name}/rebuild", "", "otto", "auditor"));
    }

    /** A search in which there is something of everything to show. */
    @BeforeAll
    static void tell() {
        SERVICE.at("2026-01-20T09:00:00Z");
        Candidacy hired = SEARCH.candidate("cand-1");
        Candidacy met = SEARCH.candidate("cand-2");
        Candidacy fresh = SEARCH.candidate("cand-3");
        Candidacy gone = SEARCH.candidate("cand-4");
        var terms = Search.terms(
                dev.tandem.events.requisition.WorkCalendar.ALL_HOURS, Search.slate(2, "2026-01-25T09:00:00Z"));
        SERVICE.story()
                .at("2026-01-05T09:00:00Z")
                .happened(SEARCH.prepared(terms))
                .at("2026-01-08T09:00:00Z")
                .happened(hired.registered(), hired.submitted(), met.registered(), met.submitted())
                .happened(gone.registered(), gone.submitted(), SEARCH.asked("q-1", Side.RECRUITER))
                .at("2026-01-09T09:00:00Z")
                .happened(hired.accepted(), met.accepted(), gone.rejected(Stage.SUBMITTED))
                .happened(hired.advanced(Stage.SUBMITTED, Stage.INTERVIEW))
                .happened(hired.scheduled("int-1", "2026-01-12T09:00:00Z", "ines", "ivan"))
                .happened(met.scheduled("int-2", "2026-01-19T09:00:00Z", "ines", "ivan"))
                .at("2026-01-12T10:00:00Z")
                .happened(hired.completed("int-1", "ines", "ivan"))
                .at("2026-01-12T15:00:00Z")
                .happened(hired.feedback("int-1", "ines"), hired.feedback("int-1", "ivan"))
                .at("2026-01-13T09:00:00Z")
                .happened(hired.debriefScheduled("deb-1", "2026-01-13T10:00:00Z", "ines", "ivan"))
                .happened(hired.debriefHeld("deb-1", DebriefOutcome.OFFER))
                .at("2026-01-14T09:00:00Z")
                .happened(hired.offered("off-1"), hired.offerDeclined("off-1", WithdrawalReason.COMPENSATION))
                .at("2026-01-15T09:00:00Z")
                .happened(hired.offered("off-2"), hired.offerAccepted("off-2"), hired.hired("off-2"))
                .at("2026-01-19T10:00:00Z")
                .happened(met.completed("int-2", "ines", "ivan"), met.feedback("int-2", "ines"))
                .at("2026-01-19T12:00:00Z")
                .happened(fresh.registered(), fresh.submitted(), SEARCH.requirementsRevised(2))
                .told();
        // Something that no read model can fold; what comes after it in its partition is not about it.
        Search lost = Search.forEngineer("lost-7");
        SERVICE.story()
                .happened(lost.candidate("cand-9").advanced(Stage.SUBMITTED, Stage.SCREEN))
                .happened(Search.forEngineer("found-7").opened())
                .happened(Stream.iterate(1, n -> n + 1)
                        .limit(9)
                        .map(n -> SEARCH.candidate("somebody-7-" + n).registered())
                        .toArray(dev.tandem.events.Event[]::new))
                .told();
    }

    @Test
    void aParserOfTheStandardFindsNothingToComplainOf() {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        SwaggerParseResult result = new OpenAPIV3Parser().readContents(DOCUMENT, null, options);

        assertThat(result.getMessages()).isEmpty();
        assertThat(result.getOpenAPI().getOpenapi()).startsWith("3.1");
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(TREE.findValuesAsString("$ref"))
                .isNotEmpty()
                .allSatisfy(
                        reference -> assertThat(TREE.at(reference.substring(1)).isMissingNode())
                                .isFalse());
    }

    @Test
    void everyEndpointIsThereAndIsAskedByThisTest() {
        Set<String> documented = new TreeSet<>();
        TREE.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .forEach(operation ->
                                documented.add(operation.get("operationId").asString() + " " + path.getKey())));

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
            JsonNode said = parameter.has("$ref")
                    ? TREE.at(parameter.get("$ref").asString().substring(1))
                    : parameter;
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
        assertThat(errors(content(asked, answer.status(), "application/json").get("schema"), answer.text()))
                .as(answer.text())
                .isEmpty();
        JsonNode headers = operation(asked).at("/responses/" + answer.status() + "/headers");
        assertThat(headers.propertyNames())
                .allSatisfy(name -> assertThat(answer.header(name)).as(name).isNotEmpty());
        Path kept = Path.of("target/openapi-examples", asked.operation() + ".json");
        Files.createDirectories(kept.getParent());
        Files.writeString(kept, answer.text());
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void everyExampleFitsItsSchemaAndShowsEveryField(Asked asked) {
        JsonNode content = content(asked, asked.orders() ? 202 : 200, "application/json");
        JsonNode example = content.get("example");

        assertThat(errors(content.get("schema"), example.toString()))
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
        noes.add(new Asked(asked.operation(), asked.path(), "?nonsense=1", asked.person(), asked.role()).answer());
        noes.add(new Asked(
                        asked.operation(),
                        asked.path().replace("{id}", "nobody-7").replace("{name}", "nothing"),
                        "",
                        "rudi",
                        "interviewer")
                .answer());
        noes.add(new Asked(
                        asked.operation(),
                        asked.path().replace("{id}", "nobody-7").replace("{name}", "nothing"),
                        "",
                        "otto",
                        "auditor")
                .answer());
        noes.add(SERVICE.getAsNobody(asked.path().replaceAll("\\{\\w+}", "x")));

        for (Answer no : noes) {
            if (no.status() < 400 || no.status() == 405) {
                continue; // there is nothing to refuse, or it was not asked with the method of the operation
            }
            JsonNode content = content(asked, no.status(), "application/problem+json");
            assertThat(no.header("Content-Type")).startsWith("application/problem+json");
            assertThat(errors(content.get("schema"), no.text())).as(no.text()).isEmpty();
            assertThat(content.get("examples").propertyNames())
                    .contains(no.problem(no.status()).get("rule").asString());
        }
        assertThat(noes).extracting(Answer::status).contains(400, 401);
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void examplesOfProblemsFitTheSchema(Asked asked) {
        operation(asked).get("responses").properties().forEach(response -> {
            JsonNode problems = response.getValue().at("/content/application~1problem+json");
            problems.path("examples").forEach(example -> {
                assertThat(errors(problems.get("schema"), example.get("value").toString()))
                        .isEmpty();
                assertThat(example.at("/value/status").asString()).isEqualTo(response.getKey());
            });
        });
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

            assertThat(again.status()).as(asked.operation()).isEqualTo(304);
            assertThat(again.text()).isEmpty();
        }
    }

    @Test
    void commentsOfTheCodeAreTheDocumentation() {
        assertThat(TREE.at("/components/schemas/Board/description").asString())
                .startsWith("One requisition at a glance");
        assertThat(TREE.at("/components/schemas/Item/properties/due/description")
                        .asString())
                .startsWith("by when it was promised");
        assertThat(TREE.at("/components/schemas/Item/properties/due/type").toString())
                .isEqualTo("[\"string\",\"null\"]");
        assertThat(TREE.at("/components/schemas/RequisitionStatus/description").asString())
                .contains("`ON_HOLD`: The search rests");
        assertThat(DOCUMENT).doesNotContain("{@");
    }

    @Test
    void thereIsAPageToTryItThatNeedsNothingFromElsewhere() {
        Answer page = SERVICE.getAsNobody("/docs", "Accept", "text/html");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("/openapi.json").doesNotContain("http://", "https://");
        assertThat(SERVICE.getAsNobody("/").header("Location")).isEqualTo("/docs");
        assertThat(SERVICE.getAsNobody("/webjars/swagger-ui/swagger-ui-bundle.js")
                        .status())
                .isEqualTo(200);
        assertThat(SERVICE.getAsNobody("/webjars/swagger-ui/swagger-ui.css").status())
                .isEqualTo(200);
        Answer document = SERVICE.getAsNobody("/openapi.json");
        assertThat(SERVICE.getAsNobody("/openapi.json", "If-None-Match", document.header("ETag"))
                        .status())
                .isEqualTo(304);
    }

    private static JsonNode operation(Asked asked) {
        return TREE.get("paths").get(asked.path()).get(asked.orders() ? "post" : "get");
    }

    private static JsonNode content(Asked asked, int status, String mediaType) {
        JsonNode response = operation(asked).get("responses").path(Integer.toString(status));
        assertThat(response.isMissingNode())
                .as("%s documents %d", asked.operation(), status)
                .isFalse();
        return response.get("content").get(mediaType);
    }

    /** What is wrong with that JSON, where every field has to be one that the schema names. */
    private static List<Error> errors(JsonNode reference, String json) {
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
                        registry -> registry.schemaRegistryConfig(com.networknt.schema.SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()))
                .getSchema(schema.toString(), InputFormat.JSON)
                .validate(json, InputFormat.JSON);
    }
}
