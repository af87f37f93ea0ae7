package dev.tandem.walk;

import dev.tandem.events.Event;
import dev.tandem.events.EventCatalog;
import dev.tandem.events.wire.ConsistencyToken;
import dev.tandem.events.wire.EventHeaders;
import dev.tandem.testing.KafkaForTests;
import dev.tandem.testing.PostgresForTests;
import dev.tandem.testing.TestDatabase;
import dev.tandem.testing.TokenIssuer;
import dev.tandem.time.MovedTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two instances of query-service on one database and one topic, to which a log is published bit by bit, each over a port of its own. The
 * time is that of the last event, or whatever it is moved to.
 */
final class RunningReadModels implements AutoCloseable {

    private static final int PARTITIONS = 3;
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Path time;
    private final TokenIssuer issuer = TokenIssuer.start();
    private final ToldNames names = ToldNames.start();
    private final TestDatabase database = PostgresForTests.freshDatabase();
    private final String topic = KafkaForTests.freshTopic(PARTITIONS);
    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", KafkaForTests.bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer());
    private final ToldStates states = new ToldStates(topic + "-states");
    private final ServiceInstance[] instances = new ServiceInstance[2];
    private final Map<String, Long> positions = new HashMap<>();
    private long position;

    /**
     * Starts them; it is that time.
     *
     * @param folder where the time is kept
     */
    RunningReadModels(Path folder, Instant begin) {
        time = folder.resolve("time");
        at(begin);
        IntStream.range(0, instances.length).forEach(this::start);
    }

    private void start(int instance) {
        instances[instance] = ServiceInstance.startQueries(List.of(
                "--server.port=0",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(),
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer.uri(),
                "--tandem.kafka.bootstrap-servers=" + KafkaForTests.bootstrapServers(),
                "--tandem.kafka.topic=" + topic,
                "--tandem.state-topic.topic=" + topic + "-states",
                "--tandem.state-topic.transactional-id=" + topic + "-states",
                "--tandem.state-topic.partitions=2",
                "--tandem.state-topic.batch=3",
                "--tandem.personal-data.url=" + names.uri(),
                "--tandem.access.rate-limit.enabled=false",
                "--tandem.demo.time-file=" + time,
                "--tandem.live.heartbeat=1s",
                "--tandem.live.max-streams-of-caller=500",
                "--tandem.projection.consistency-timeout=60s",
                "--logging.structured.format.console=",
                "--logging.level.root=error"));
        awaitReady(instance);
    }

    private void awaitReady(int instance) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base(instance) + "/actuator/health/readiness"))
                .build();
        Instant deadline = Instant.now().plus(LONG);
        try {
            while (HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() != 200) {
                if (Instant.now().isAfter(deadline)) {
                    throw new AssertionError("an instance was not ready after " + LONG);
                }
                Thread.sleep(50);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Stops that instance and starts it again: at another port, with nothing in its memory. */
    void restart(int instance) {
        instances[instance].close();
        start(instance);
    }

    /** Has that read model built anew, and waits until the new one serves everywhere. */
    void rebuild(String projection) throws Exception {
        HttpRequest order = HttpRequest.newBuilder(URI.create(base(0) + "/projections/" + projection + "/rebuild"))
                .header("Authorization", "Bearer " + token("ops", "operator"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        HttpResponse<String> begun = HTTP.send(order, HttpResponse.BodyHandlers.ofString());
        if (begun.statusCode() != 202) {
            throw new AssertionError(begun.body());
        }
    }

    String base(int instance) {
        return instances[instance].base();
    }

    /** All that an auditor reads in the list of requisitions of that instance, once all that was published is seen. */
    JsonNode requisitions(int instance) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base(instance) + "/requisitions?limit=500"))
                .header("Authorization", "Bearer " + token("aud", "auditor"))
                .header(ConsistencyToken.HEADER, consistency())
                .build();
        HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.body());
        }
        return JSON.readTree(answer.body());
    }

    /** What they tell of how requisitions stand. */
    ToldStates states() {
        return states;
    }

    /** The instance that tells it loses the session by which it may, and does not know. */
    void endSessionOfStates() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where application_name = 'tandem states' and datname = current_database()");
        }
    }

    ToldNames names() {
        return names;
    }

    String token(String person, String role) {
        return issuer.token(person, role);
    }

    /** A token that ends soon. */
    String token(String person, String role, Duration holds) {
        return issuer.token(person, "tandem", holds, role);
    }

    /** It is that time now; it goes on from there. */
    void at(Instant moment) {
        try {
            Path next = time.resolveSibling("next");
            Files.writeString(next, Duration.between(Instant.now(), moment).toString());
            Files.move(next, time, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Instant now() {
        return MovedTime.clock(time.toString()).instant();
    }

    /** What whoever brings it waits for: all that was published. */
    String consistency() {
        return new ConsistencyToken(positions).encoded();
    }

    /** Publishes those, as the relay does. */
    void publish(List<Entry> entries) throws Exception {
        names.heard(entries);
        states.heard(entries);
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (Entry entry : entries) {
            position++;
            positions.put(entry.event().topicKey(), position);
            sent.add(producer.send(record(entry)));
        }
        for (Future<RecordMetadata> one : sent) {
            one.get();
        }
    }

    private ProducerRecord<String, byte[]> record(Entry entry) {
        Event event = entry.event();
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(topic, event.topicKey(), JSON.writeValueAsBytes(event));
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(EventHeaders.SPEC_VERSION, "1.0");
        headers.put(EventHeaders.ID, entry.recorded().id().toString());
        headers.put(EventHeaders.SOURCE, "/tandem/command-service");
        headers.put(EventHeaders.TYPE, EventCatalog.nameOf(event.getClass()));
        headers.put(EventHeaders.VERSION, Integer.toString(EventCatalog.versionOf(event.getClass())));
        headers.put(EventHeaders.TIME, entry.recorded().occurredAt().toString());
        headers.put(EventHeaders.RECORDED_TIME, entry.recordedAt().toString());
        headers.put(EventHeaders.SUBJECT, event.topicKey());
        headers.put(EventHeaders.SEQUENCE, EventHeaders.sequence(position));
        headers.put(EventHeaders.AUTH_ID, entry.actor().value());
        headers.put(EventHeaders.ACTOR_ROLE, entry.role().wireName());
        headers.put(EventHeaders.COMMAND, entry.command());
        headers.put(EventHeaders.CORRELATION_ID, "c-" + position);
        headers.put(EventHeaders.CONTENT_TYPE, "application/json");
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    @Override
    public void close() {
        for (ServiceInstance instance : instances) {
            instance.close();
        }
        producer.close();
        names.close();
        issuer.close();
    }
}
