package dev.tandem.query.states;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.events.Event;
import dev.tandem.events.PersonId;
import dev.tandem.events.requisition.Confidential;
import dev.tandem.events.requisition.ConfidentialityChanged;
import dev.tandem.events.requisition.Side;
import dev.tandem.query.story.Answer;
import dev.tandem.query.story.Candidacy;
import dev.tandem.query.story.Search;
import dev.tandem.query.story.Service;
import dev.tandem.testing.KafkaForTests;
import dev.tandem.testing.documents.Contract;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The state topic says what {@code /requisitions} says, of searches that are kept from nobody, whatever happens to it. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class StateTopicTest {

    private static final Duration SOON = Duration.ofMinutes(2);
    private static final OnTopic TOPIC =
            new OnTopic("states-" + ProcessHandle.current().pid());

    /** What the list has and the topic has not: what was written freely, and what changes by time alone. */
    private static final Set<String> LEFT_OUT = Set.of("title", "level", "daysOpen");

    private static Service service;

    @BeforeAll
    static void somethingHappens() {
        service = Service.apart(
                "--tandem.state-topic.topic=" + TOPIC.topic(),
                "--tandem.state-topic.transactional-id=" + TOPIC.topic(),
                "--tandem.state-topic.partitions=3",
                "--tandem.state-topic.batch=2");
        for (int i = 1; i <= 5; i++) {
            Search search = Search.forEngineer("st-" + i).by("st-rec", "st-man").wanting(i);
            Candidacy candidate = search.candidate("st-can-" + i);
            happened(search.prepared(Search.terms()));
            happened(candidate.submitted(), candidate.accepted(), candidate.offered("st-off-" + i));
        }
        Candidacy hired = Search.forEngineer("st-1").by("st-rec", "st-man").candidate("st-can-1");
        happened(hired.offerAccepted("st-off-1"), hired.hired("st-off-1"));
        Search other = Search.forEngineer("st-2").by("st-rec", "st-man");
        happened(other.amended(Search::moved, null), other.cancelled());
    }

    private static void happened(Event... events) {
        service.story().happened(events).told();
    }

    @Test
    void itSaysWhatTheListSaysAndIsCompacted() throws Exception {
        settled();

        assertThat(TOPIC.states().keySet()).contains("st-1", "st-2", "st-3", "st-4", "st-5");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                service.getAsNobody("/actuator/prometheus").text())
                        .contains("tandem_states_active 1.0", "tandem_states_troubled 0.0")
                        .contains("tandem_states_behind_seconds 0.0"));
        assertThat(TOPIC.setting("cleanup.policy")).isEqualTo("compact");
        assertThat(TOPIC.setting("max.compaction.lag.ms")).isEqualTo("86400000");
        assertThat(TOPIC.setting("delete.retention.ms")).isEqualTo("604800000");
    }

    @Test
    void eachRecordIsACloudEventThatFitsItsSchema() {
        settled();
        Answer all = service.get("/requisitions?limit=1", "aud", "auditor");
        long position = Long.parseLong(all.header("Tandem-Position"));

        assertThat(TOPIC.records()).isNotEmpty().allSatisfy(told -> {
            Map<String, String> headers = OnTopic.headers(told);
            assertThat(headers)
                    .containsEntry("ce_specversion", "1.0")
                    .containsEntry("ce_source", "/tandem/query-service")
                    .containsEntry("ce_type", "hiring.RequisitionState")
                    .containsEntry("ce_dataversion", "1")
                    .containsEntry("ce_subject", told.key())
                    .containsEntry("ce_partitionkey", told.key())
                    .containsEntry("ce_dataclassification", "confidential")
                    .containsKeys("ce_id", "ce_time", "content-type");
            assertThat(Long.parseLong(headers.get("ce_sequence"))).isBetween(0L, position);
            @Nullable String value = told.value();
            if (value != null) {
                assertThat(Contract.complaints("hiring.RequisitionState", 1, value))
                        .isEmpty();
            }
        });
        String schema = OnTopic.headers(TOPIC.records().getFirst()).getOrDefault("ce_dataschema", "");
        assertThat(service.getAsNobody(schema.replaceFirst("^http://[^/]*", "")).status())
                .isEqualTo(200);
    }

    @Test
    void whatChangesInTheSummaryIsToldAndNothingElse() {
        Search search = Search.forEngineer("st-told").by("st-rec", "st-man");
        happened(search.prepared(Search.terms()));
        settled();
        happened(search.asked("st-question", Side.RECRUITER));
        happened(search.putOnHold());
        settled();
        happened(search.resumed());
        settled();

        assertThat(TOPIC.told("st-told", "status")).containsExactly("OPEN", "ON_HOLD", "OPEN");
    }

    @Test
    void aSearchThatIsKeptFromSomebodyIsGoneAndComesBack() {
        Search search = Search.forEngineer("st-kept").by("st-rec", "st-man");
        happened(search.prepared(Search.terms()));
        settled();
        happened(confidential(search, true));
        settled();
        assertThat(TOPIC.states()).doesNotContainKey("st-kept");
        happened(search.putOnHold());
        settled();
        happened(confidential(search, false));
        settled();

        assertThat(TOPIC.told("st-kept", "status")).containsExactly("OPEN", "gone", "ON_HOLD");
        Search secret = Search.forEngineer("st-secret").by("st-rec", "st-man");
        happened(secret.opened().seenBy(confidential(secret, true).confidential()));
        happened(secret.putOnHold());
        settled();
        assertThat(TOPIC.records().stream().map(ConsumerRecord::key))
                .as("that there is one, nobody is told")
                .doesNotContain("st-secret");
    }

    @Test
    void afterARebuildItIsTheSameAndWhatWasRightIsNotToldAgain() {
        settled();
        int before = TOPIC.records().size();
        int generation = liveGeneration();
        assertThat(service.post("/projections/pipeline/rebuild", "ops", "operator")
                        .status())
                .isEqualTo(202);
        await().atMost(SOON).until(() -> liveGeneration() > generation);
        happened(Search.forEngineer("st-rebuilt").by("st-rec", "st-man").opened());
        settled();

        assertThat(TOPIC.records()).hasSize(before + 1);
    }

    @Test
    void aTopicThatWasDeletedIsFilledAnew() throws Exception {
        settled();
        TOPIC.delete();
        await().atMost(SOON).until(() -> TOPIC.isThere() && !TOPIC.states().isEmpty());
        settled();

        assertThat(TOPIC.setting("cleanup.policy")).isEqualTo("compact");
    }

    @Test
    void whoeverLostTheLeaseLooksAgainAtWhatIsThere() throws Exception {
        settled();
        somebodyElseWrites("st-nobody", "{}");
        somebodyElseWrites("st-1", "{\"id\": \"st-1\"}");
        int before = TOPIC.records().size();
        try (Connection connection = service.database().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where application_name"
                    + " = 'tandem states'");
        }
        happened(Search.forEngineer("st-after").by("st-rec", "st-man").opened());
        settled();

        assertThat(TOPIC.records()).hasSize(before + 3);
        assertThat(TOPIC.told("st-nobody", "id")).last().isEqualTo("gone");
    }

    private static void somebodyElseWrites(String key, String value) throws Exception {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", KafkaForTests.bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC.topic(), key, value)).get();
        }
    }

    /** Waits until the topic says what the list says to an auditor, but for what is kept from anybody. */
    private static void settled() {
        await().atMost(SOON).untilAsserted(() -> assertThat(TOPIC.states()).isEqualTo(listed()));
    }

    private static Map<String, JsonNode> listed() {
        Map<String, JsonNode> listed = new TreeMap<>();
        service.get("/requisitions?limit=200", "aud", "auditor")
                .json()
                .get("items")
                .forEach(item -> {
                    ObjectNode state = ((ObjectNode) item.deepCopy()).remove(LEFT_OUT);
                    listed.put(item.get("id").asString(), state);
                });
        List.of("st-kept", "st-secret").stream()
                .filter(one -> listed.containsKey(one) && isKept(one))
                .forEach(listed::remove);
        return listed;
    }

    private static int liveGeneration() {
        return JdbcClient.create(service.database().dataSource())
                .sql("select max(number) from projection.generation where projection = 'pipeline' and state = 'LIVE'")
                .query(Integer.class)
                .single();
    }

    /** Nobody who is neither a partner nor one of the leaders named knows of it. */
    private static boolean isKept(String search) {
        return service.get("/requisitions/" + search, "st-other", "ta-leader").status() == 404;
    }

    private static ConfidentialityChanged confidential(Search search, boolean now) {
        return new ConfidentialityChanged(
                search.requisition(),
                now ? new Confidential(List.of(new PersonId("st-lea")), List.of(new PersonId("st-eve"))) : null,
                new PersonId("st-rec"),
                "Not announced yet");
    }
}
