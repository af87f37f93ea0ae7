package dev.tandem.command.web.apidoc;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.tandem.command.web.CommandService;
import dev.tandem.command.web.Person;
import dev.tandem.command.web.Person.Reply;
import dev.tandem.eventstore.log.EventStore;
import dev.tandem.eventstore.log.StoredEvent;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is answered is what the document says and shows. The answers are written to {@code target/openapi-examples}, to be kept as examples. */
class AnswersTest {

    private static final CommandService SERVICE = CommandService.shared();
    private static final Person IMPORTER = SERVICE.as("ivy", "importer");
    private static final JsonNode DOCUMENT =
            SERVICE.asNobody().gets("/openapi.json").json();

    private final String requisition = "req-" + UUID.randomUUID();
    private final String candidate = "cand-" + UUID.randomUUID();

    @Test
    void ofACommandThatIsDone() throws Exception {
        isAsShown("Done", DOCUMENT.at("/components/responses/Done"), opened().json());
    }

    @Test
    void ofTheListOfCommands() throws Exception {
        ObjectNode list = (ObjectNode) IMPORTER.gets("/commands").json();
        ArrayNode commands = (ArrayNode) list.get("commands");
        while (commands.size() > 2) {
            commands.remove(2);
        }
        isAsShown("ListCommands", DOCUMENT.at("/paths/~1commands/get/responses/200"), list);
    }

    @Test
    void ofSeveralCommandsTogether() throws Exception {
        Reply answers = IMPORTER.gives("", """
                {"commands": [{"command": "OpenRequisition", "body": %s}, {"command": "OpenRequisition", "body": %s}]}
                """.formatted(opening(), opening().replace("Backend engineer", "")));

        isAsShown("GiveCommands", DOCUMENT.at("/paths/~1commands/post/responses/200"), answers.json());
    }

    @Test
    void ofACommandThatIsChecked() throws Exception {
        isAsShown(
                "CheckCommand",
                DOCUMENT.at("/paths/~1commands~1{name}~1check/post/responses/200"),
                IMPORTER.gives("OpenRequisition/check", opening()).json());
    }

    @Test
    void ofSeveralCommandsThatAreChecked() throws Exception {
        Reply answers =
                IMPORTER.gives("check", """
                {"commands": [{"command": "OpenRequisition", "body": %s}, {"command": "OpenRequisition", "body": %s}]}
                """.formatted(opening(), opening().replace("\"rita\"", "\"max\"")));

        isAsShown("CheckCommands", DOCUMENT.at("/paths/~1commands~1check/post/responses/200"), answers.json());
    }

    @Test
    void ofNames() throws Exception {
        submitted();
        Reply names =
                sent(SERVICE.as("tara", "ta-leader"), "/personal-data/names", """
                {"candidates": [{"requisition": "%s", "candidate": "%s"}]}""".formatted(requisition, candidate));

        isAsShown("TellNames", DOCUMENT.at("/paths/~1personal-data~1names/post/responses/200"), names.json());
    }

    @Test
    void ofSearchesOfWhichSomebodyMayKnow() throws Exception {
        submitted();
        Reply seen = sent(SERVICE.as("tara", "ta-leader"), "/personal-data/seen", """
                {"searches": ["%s", "never-used"]}""".formatted(requisition));

        isAsShown("TellSeenSearches", DOCUMENT.at("/paths/~1personal-data~1seen/post/responses/200"), seen.json());
    }

    @Test
    void ofCandidatesWhoAreFound() throws Exception {
        String email = requisition + "@example.org";
        for (String one : List.of(candidate, "twin-" + candidate)) {
            Reply registered = IMPORTER.gives("RegisterCandidate", """
                    {"candidate": "%s", "name": "Noor Haddad", "email": "%s"}""".formatted(one, email));
            assertThat(registered.status()).as(registered.http().body()).isEqualTo(200);
        }
        opened();
        IMPORTER.gives("SubmitCandidate", """
                {"requisition": "%s", "candidate": "%s", "source": "INBOUND"}""".formatted(requisition, candidate));
        Person auditor = SERVICE.as("aud", "auditor");
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(sent(auditor, "/personal-data/find", """
                        {"q": "%s", "limit": 1}""".formatted(email))
                                .json()
                                .at("/candidates/0/searches"))
                        .isNotEmpty());

        isAsShown(
                "FindCandidates",
                DOCUMENT.at("/paths/~1personal-data~1find/post/responses/200"),
                sent(auditor, "/personal-data/find", """
                {"q": "%s", "limit": 1}""".formatted(email)).json());
        isAsShown(
                "ListDuplicates",
                DOCUMENT.at("/paths/~1personal-data~1duplicates/post/responses/200"),
                sent(auditor, "/personal-data/duplicates", "{\"limit\": 1}").json());
    }

    @Test
    void ofSealedTexts() throws Exception {
        submitted();
        Reply opened =
                sent(SERVICE.as("aud", "auditor"), "/personal-data/open", """
                {"texts": [{"candidate": "%s", "sealed": "%s"}]}""".formatted(candidate, sealedName()));

        isAsShown("OpenPersonalData", DOCUMENT.at("/paths/~1personal-data~1open/post/responses/200"), opened.json());
    }

    /** The answer fits the schema, and has just the members that the example shows. */
    private static void isAsShown(String name, JsonNode response, JsonNode answer) throws IOException {
        Path kept = Path.of("target/openapi-examples", name + ".json");
        Files.createDirectories(kept.getParent());
        Files.writeString(kept, answer.toPrettyString() + "\n");
        JsonNode media = response.at("/content/application~1json");
        ObjectNode schema = (ObjectNode) media.get("schema").deepCopy();
        schema.set("components", DOCUMENT.get("components"));
        var validator = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema.toString(), InputFormat.JSON);
        assertThat(validator.validate(answer.toString(), InputFormat.JSON))
                .as(name)
                .isEmpty();
        JsonNode example = media.get("example");
        assertThat(validator.validate(example.toString(), InputFormat.JSON))
                .as(name)
                .isEmpty();
        assertThat(members(example))
                .as("the example of %s; target/openapi-examples has what is answered now", name)
                .isEqualTo(members(answer));
    }

    /** What there is, without what it is and how often: other tests of the same service leave things, too. */
    private static JsonNode members(JsonNode value) {
        return switch (value) {
            case ObjectNode object -> {
                ObjectNode members = JsonMapper.shared().createObjectNode();
                object.properties().forEach(one -> members.set(one.getKey(), members(one.getValue())));
                yield members;
            }
            case ArrayNode list -> {
                ArrayNode members = JsonMapper.shared().createArrayNode();
                list.valueStream().map(AnswersTest::members).distinct().forEach(members::add);
                yield members;
            }
            default -> JsonMapper.shared().getNodeFactory().stringNode("a value");
        };
    }

    private Reply opened() {
        Reply opened = IMPORTER.gives("OpenRequisition", opening());
        assertThat(opened.status()).as(opened.http().body()).isEqualTo(200);
        return opened;
    }

    private String opening() {
        return """
                {"requisition": "%s", "title": "Backend engineer", "department": "Payments", "roleType": "ENGINEER",
                 "location": "Lisbon", "openings": 1, "hiringManager": "max", "recruiter": "rita"}""".formatted(requisition);
    }

    private void submitted() {
        opened();
        assertThat(IMPORTER.gives("RegisterCandidate", """
                        {"candidate": "%s", "name": "Noor Haddad"}""".formatted(candidate)).status())
                .isEqualTo(200);
        assertThat(IMPORTER.gives("SubmitCandidate", """
                        {"requisition": "%s", "candidate": "%s", "source": "INBOUND"}""".formatted(requisition, candidate))
                        .status())
                .isEqualTo(200);
    }

    private static Reply sent(Person by, String path, String body) {
        Reply reply = by.sends(by.request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(reply.status()).as(reply.http().body()).isEqualTo(200);
        return reply;
    }

    private String sealedName() {
        EventStore store = SERVICE.bean(EventStore.class);
        long position = 0;
        while (position < store.head()) {
            for (StoredEvent event : store.read(position, 1_000)) {
                position = event.position();
                String payload = new String(event.payload(), StandardCharsets.UTF_8);
                if (event.type().equals("hiring.CandidateRegistered") && payload.contains(candidate)) {
                    return JsonMapper.shared().readTree(payload).get("name").asString();
                }
            }
        }
        throw new AssertionError(candidate + " is not stored");
    }
}
