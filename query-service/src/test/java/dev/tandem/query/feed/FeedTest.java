package dev.tandem.query.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.CandidateId;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.candidate.CandidateRegistered;
import dev.tandem.events.requisition.Confidential;
import dev.tandem.events.requisition.ConfidentialityChanged;
import dev.tandem.query.story.Answer;
import dev.tandem.query.story.Candidacy;
import dev.tandem.query.story.KeyHolder;
import dev.tandem.query.story.Search;
import dev.tandem.query.story.Service;
import dev.tandem.testing.documents.Contract;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever has no Kafka reads the same events, as far as they may. */
class FeedTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String BATCH = "application/cloudevents-batch+json";

    private final Service service = Service.running();

    @Test
    void anAuditorReadsEachAsItWasPublishedInTheOrderOfThePositions() {
        Search search = Search.forEngineer("fe-1").by("fe-hugo", "fe-mara");
        Candidacy chris = search.candidate("fe-1-chris");
        String sealed = KeyHolder.seal(chris.candidate(), "Chris");
        long last = service.story()
                .by("fe-hugo", Role.RECRUITER)
                .happened(new CandidateRegistered(chris.candidate(), sealed, null, null))
                .happened(search.opened(), chris.submitted())
                .told();

        List<JsonNode> events = items("?after=" + (last - 3), "auditor");

        assertThat(events).hasSize(3);
        JsonNode registered = events.getFirst();
        assertThat(registered.get("specversion").asString()).isEqualTo("1.0");
        assertThat(registered.get("type").asString()).isEqualTo("hiring.CandidateRegistered");
        assertThat(registered.get("source").asString()).isEqualTo("/tandem/command-service");
        assertThat(registered.get("dataschema").asString()).endsWith("/schemas/hiring.CandidateRegistered/1");
        assertThat(registered.get("subject").asString()).isEqualTo("fe-1-chris");
        assertThat(registered.get("partitionkey").asString()).isEqualTo("fe-1-chris");
        assertThat(registered.get("sequence").asString()).isEqualTo("%020d".formatted(last - 2));
        assertThat(registered.get("authid").asString()).isEqualTo("fe-hugo");
        assertThat(registered.get("authtype").asString()).isEqualTo("user");
        assertThat(registered.get("actorrole").asString()).isEqualTo("recruiter");
        assertThat(registered.get("dataclassification").asString()).isEqualTo("restricted");
        assertThat(registered.get("datacontenttype").asString()).isEqualTo("application/json");
        assertThat(registered.at("/data/name").asString()).isEqualTo(sealed);
        assertThat(events.get(1).get("subject").asString()).isEqualTo("fe-1");
        assertThat(service.getAsNobody(URI.create(registered.get("dataschema").asString())
                                .getPath())
                        .status())
                .isEqualTo(200);
        assertThat(events).allSatisfy(FeedTest::assertFits);
    }

    @Test
    void eachPartGoesOnWhereTheLastEndedFromTheBeginningOfTime() {
        Search search = Search.forEngineer("fe-2").by("fe-hugo", "fe-mara");
        long last = service.story().happened(search.prepared(Search.terms())).told();

        List<Long> positions = new ArrayList<>();
        long after = 0;
        boolean more = true;
        while (more) {
            JsonNode page = service.get("/events?limit=7&after=" + after, "olga", "auditor")
                    .json();
            page.get("items").forEach(event -> positions.add(position(event)));
            after = page.get("after").asLong();
            more = page.get("more").asBoolean();
        }

        assertThat(positions).startsWith(1L).isSorted().doesNotHaveDuplicates();
        assertThat(after).isGreaterThanOrEqualTo(last);
        assertThat(positions).contains(last, last - 9);
    }

    @Test
    void aBatchAndLinesSayTheSameAsPages() {
        Search search = Search.forEngineer("fe-3").by("fe-hugo", "fe-mara");
        long last = service.story().happened(search.prepared(Search.terms())).told();
        String query = "?requisition=fe-3&limit=1000";
        List<JsonNode> page = items(query, "auditor");

        Answer batch = service.get("/events" + query, service.token("olga", "auditor"), Map.of("Accept", BATCH));
        Answer lines = service.get(
                "/events" + query, service.token("olga", "auditor"), Map.of("Accept", "application/x-ndjson"));

        assertThat(batch.header("Content-Type")).startsWith(BATCH);
        assertThat(Long.parseLong(batch.header("Tandem-After"))).isGreaterThanOrEqualTo(last);
        assertThat(JSON.readTree(batch.text()).valueStream().toList())
                .isEqualTo(page)
                .hasSize(10);
        assertThat(lines.text().lines().map(JSON::readTree).toList()).isEqualTo(page);
    }

    @Test
    void itIsNarrowedByTypeAndSearch() {
        Search search = Search.forEngineer("fe-4").by("fe-hugo", "fe-mara");
        Candidacy chris = search.candidate("fe-4-chris");
        service.story()
                .happened(search.opened(), chris.submitted(), chris.accepted())
                .told();

        assertThat(items("?requisition=fe-4&types=CandidateSubmitted,SubmittalAccepted", "auditor"))
                .extracting(event -> event.get("type").asString())
                .containsExactly("hiring.CandidateSubmitted", "hiring.SubmittalAccepted");
        for (String wrong :
                List.of("types=Nothing", "limit=0", "limit=10001", "waitSeconds=31", "after=-1", "after=x")) {
            assertThat(service.get("/events?" + wrong, "olga", "auditor")
                            .problem(400)
                            .at("/errors/0/field")
                            .asString())
                    .isEqualTo(wrong.substring(0, wrong.indexOf('=')));
        }
    }

    @Test
    void anAnalystReadsPseudonymsAndNoTextAndNothingOfWhatIsKeptFromAnybody() {
        Search search = Search.forEngineer("fe-5").by("fe-hugo", "fe-mara");
        Search kept = Search.forEngineer("fe-5-kept").by("fe-hugo", "fe-mara");
        Candidacy chris = search.candidate("fe-5-chris");
        long last = service.story()
                .happened(new CandidateRegistered(
                        new CandidateId("fe-5-chris"), "sealed:v1:name", "sealed:v1:mail", null))
                .happened(search.opened(), chris.submitted())
                .happened(
                        kept.opened(),
                        new ConfidentialityChanged(
                                kept.requisition(),
                                new Confidential(List.of(), List.of()),
                                new PersonId("fe-hugo"),
                                "Not announced yet"),
                        kept.candidate("fe-5-kim").submitted())
                .told();

        String query = "?after=" + (last - 6);
        List<JsonNode> events = items(query, "analyst");

        assertThat(events).hasSize(3).allSatisfy(FeedTest::assertFits);
        assertThat(events.toString()).doesNotContain("sealed:", Candidacy.SECRET, "fe-5-kept", "fe-5-kim");
        assertThat(events.get(0).at("/data/candidate").asString()).isEqualTo("fe-5-chris");
        assertThat(events.get(0).at("/data/name").asString()).isEmpty();
        assertThat(events.get(0).at("/data/phone").isNull()).isTrue();
        assertThat(events.get(1).at("/data/title").asString()).isEmpty();
        assertThat(events.get(2).at("/data/rationale").asString()).isEmpty();
        assertThat(events.get(2).at("/data/source").asString()).isEqualTo("OUTBOUND");
        assertThat(items(query, "auditor")).hasSize(6);
    }

    @Test
    void aPartnerReadsOnlyWhatIsTheirsAndNoPersonalData() {
        Search theirs = Search.forEngineer("fe-6").by("fe-6-hugo", "fe-6-mara");
        Search others = Search.forEngineer("fe-6-other").by("fe-6-otto", "fe-6-mila");
        Candidacy chris = theirs.candidate("fe-6-chris");
        long last = service.story()
                .happened(theirs.opened(), chris.registered(), chris.submitted())
                .happened(others.opened(), others.candidate("fe-6-kim").submitted())
                .told();

        List<JsonNode> events = service.get("/events?after=" + (last - 5), "fe-6-mara", "hiring-manager")
                .json()
                .get("items")
                .valueStream()
                .toList();

        assertThat(events)
                .extracting(event -> event.get("type").asString())
                .containsExactly("hiring.RequisitionOpened", "hiring.CandidateSubmitted");
        assertThat(events).allSatisfy(FeedTest::assertFits);
        assertThat(events.getFirst().at("/data/title").asString()).isNotEmpty();
        assertThat(events.get(1).at("/data/rationale").asString()).isEmpty();
        assertThat(service.get("/events?requisition=fe-6-other", "fe-6-mara", "hiring-manager")
                        .status())
                .isEqualTo(403);
        assertThat(service.get("/events", "fe-6-nobody", "recruiter")
                        .problem(403)
                        .get("rule")
                        .asString())
                .isEqualTo("FORBIDDEN");
        for (String role : List.of("interviewer", "executive", "operator", "importer", "privacy-officer")) {
            assertThat(service.get("/events", "fe-6-ines", role).status())
                    .as(role)
                    .isEqualTo(403);
        }
    }

    @Test
    void whoeverWaitsIsAnsweredWhenSomethingComes() throws Exception {
        Search search = Search.forEngineer("fe-7").by("fe-hugo", "fe-mara");
        long last = service.story().happened(search.opened()).told();
        CompletableFuture<Answer> waiting = CompletableFuture.supplyAsync(
                () -> service.get("/events?requisition=fe-7&waitSeconds=30&after=" + last, "olga", "auditor"));

        service.story().happened(search.candidate("fe-7-chris").submitted()).told();

        assertThat(waiting.get(25, TimeUnit.SECONDS).json().get("items").size()).isEqualTo(1);
        assertThat(service.get("/events?requisition=fe-7&waitSeconds=1&after=1000000", "olga", "auditor")
                        .json()
                        .get("items")
                        .size())
                .isZero();
    }

    @Test
    void aStreamGoesOnAndIsTakenUpWhereItBrokeOff() throws Exception {
        Search search = Search.forEngineer("fe-8").by("fe-hugo", "fe-mara");
        Candidacy chris = search.candidate("fe-8-chris");
        long opened = service.story().happened(search.opened()).told();

        long heard;
        try (Stream stream = new Stream("/events?requisition=fe-8", null)) {
            assertThat(stream.next().get("type").asString()).isEqualTo("hiring.RequisitionOpened");
            assertThat(stream.id).isEqualTo(opened);
            service.story().happened(chris.submitted()).told();
            assertThat(stream.next().get("type").asString()).isEqualTo("hiring.CandidateSubmitted");
            heard = stream.id;
        }
        service.story().happened(chris.accepted()).told();
        try (Stream stream = new Stream("/events?requisition=fe-8", Long.toString(heard))) {
            assertThat(stream.next().get("type").asString()).isEqualTo("hiring.SubmittalAccepted");
        }
    }

    @Test
    void nothingIsToldBehindAPositionThatHasNotComeYet() {
        Service apart = Service.apart();
        Search search = Search.forEngineer("fe-9").by("fe-hugo", "fe-mara");
        long first = apart.story().happened(search.opened()).told();
        long missing = apart.skip();
        apart.story().happened(Search.forEngineer("fe-9-b").opened()).told();

        List<JsonNode> before = apart.get("/events", "olga", "auditor")
                .json()
                .get("items")
                .valueStream()
                .toList();
        assertThat(before).extracting(FeedTest::position).containsExactly(first);

        apart.publishAt(missing, Search.forEngineer("fe-9-c").opened());
        List<JsonNode> after = apart.get("/events", "olga", "auditor")
                .json()
                .get("items")
                .valueStream()
                .toList();
        assertThat(after)
                .extracting(FeedTest::position)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(first, missing + 1).boxed().toList());
    }

    private final class Stream implements AutoCloseable {

        private final HttpClient client = HttpClient.newHttpClient();
        private final BufferedReader reader;
        private long id;

        Stream(String path, @Nullable String last) throws Exception {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service.base() + path))
                    .header("Authorization", "Bearer " + service.token("olga", "auditor"))
                    .header("Accept", "text/event-stream");
            if (last != null) {
                request.header("Last-Event-ID", last);
            }
            HttpResponse<InputStream> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            assertThat(answer.statusCode()).isEqualTo(200);
            reader = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
        }

        JsonNode next() throws Exception {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("id: ")) {
                    id = Long.parseLong(line.substring(4));
                } else if (line.startsWith("data: ")) {
                    return JSON.readTree(line.substring(6));
                }
            }
            throw new AssertionError("the stream has ended");
        }

        @Override
        public void close() {
            client.shutdownNow();
        }
    }

    private List<JsonNode> items(String query, String role) {
        return service.get("/events" + query, "olga", role)
                .json()
                .get("items")
                .valueStream()
                .toList();
    }

    private static long position(JsonNode event) {
        return Long.parseLong(event.get("sequence").asString());
    }

    private static void assertFits(JsonNode event) {
        assertThat(Contract.complaints(
                        event.get("type").asString(),
                        Integer.parseInt(event.get("dataversion").asString()),
                        event.get("data").toString()))
                .isEmpty();
    }
}
