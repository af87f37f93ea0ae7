package dev.tandem.query.story;

import static org.awaitility.Awaitility.await;

import dev.tandem.events.Event;
import dev.tandem.events.EventCatalog;
import dev.tandem.events.Role;
import dev.tandem.events.wire.ConsistencyToken;
import dev.tandem.events.wire.EventHeaders;
import dev.tandem.query.QueryServiceApplication;
import dev.tandem.testing.KafkaForTests;
import dev.tandem.testing.PostgresForTests;
import dev.tandem.testing.TestDatabase;
import dev.tandem.testing.TokenIssuer;
import dev.tandem.testing.golden.OldEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole query-service over a real port, on a real PostgreSQL and a real Kafka, with tokens that a real issuer signed:
 * one for all tests of this JVM, which keep apart by using requisitions and people of their own. Only its time is made up.
 */
public final class Service {

    private static final int PARTITIONS = 3;
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.parse("2026-01-20T09:00:00Z"));

    private final TokenIssuer issuer = TokenIssuer.start();
    private final TestDatabase database = PostgresForTests.freshDatabase();
    private final KeyHolder keyHolder = KeyHolder.start();
    private final String topic = KafkaForTests.freshTopic(PARTITIONS);
    private final KafkaProducer<String, byte[]> producer;
    private final ConfigurableApplicationContext application;
    private final Map<Integer, Map.Entry<String, Long>> last = new TreeMap<>();
    private long position;

    private Service(String... settings) {
        producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        KafkaForTests.bootstrapServers(),
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "lz4"), // as the relay does
                new StringSerializer(),
                new ByteArraySerializer());
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(),
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer.uri(),
                "--tandem.kafka.bootstrap-servers=" + KafkaForTests.bootstrapServers(),
                "--tandem.kafka.topic=" + topic,
                "--tandem.personal-data.url=" + keyHolder.uri(),
                "--tandem.personal-data.read-timeout=3s",
                "--tandem.access.rate-limit.enabled=false", // few people, a crowd of requests
                "--logging.structured.format.console=",
                "--tandem.projection.consistency-timeout=60s",
                "--logging.level.root=warn"));
        if (Stream.of(settings).noneMatch(setting -> setting.startsWith("--tandem.state-topic."))) {
            arguments.add("--tandem.state-topic.enabled=false"); // many of these share one broker
        }
        arguments.addAll(List.of(settings));
        application =
                new SpringApplication(QueryServiceApplication.class, Time.class).run(arguments.toArray(String[]::new));
        // As whoever sends it queries would: before, there may be no rows to read.
        await().atMost(Duration.ofMinutes(3))
                .until(() -> getAsNobody("/actuator/health/readiness").status() == 200);
    }

    /** The one service of this JVM's tests. */
    public static Service running() {
        return Only.SERVICE;
    }

    /**
     * Another one, which has seen nothing yet and shares nothing but the time with the one above. Started by this call: it takes seconds.
     *
     * @param settings further ones, such as {@code --tandem.replay.most-events=10}
     */
    public static Service apart(String... settings) {
        return new Service(settings);
    }

    /** It is that time now (RFC 3339). */
    public Service at(String time) {
        NOW.set(Instant.parse(time));
        return this;
    }

    /** Whom it asks to open personal data. */
    public KeyHolder keyHolder() {
        return keyHolder;
    }

    /** The topic that it reads. */
    public String topic() {
        return topic;
    }

    /** Where its read models are. */
    public TestDatabase database() {
        return database;
    }

    /** A token of that person in these roles that holds for so long. */
    public String shortToken(String person, Duration holds, String... roles) {
        return issuer.token(person, "tandem", holds, roles);
    }

    /** A story to be told to the service. */
    public Story story() {
        return new Story(this);
    }

    /** A token of that person in these roles. */
    public String token(String person, String... roles) {
        return issuer.token(person, roles);
    }

    /** What {@code person} is answered in that role, once all that was told is seen. */
    public Answer get(String path, String person, String role) {
        return get(path, token(person, role), Map.of());
    }

    /** What the bearer of that token is answered, once all that was told is seen. */
    public Answer get(String path, String token, Map<String, String> headers) {
        HttpRequest.Builder request = request(path).header("Authorization", "Bearer " + token);
        headers.forEach(request::header);
        synchronized (this) {
            if (!last.isEmpty()) {
                Map<String, Long> positions = new LinkedHashMap<>();
                last.values().forEach(entry -> positions.put(entry.getKey(), entry.getValue()));
                request.header(ConsistencyToken.HEADER, new ConsistencyToken(positions).encoded());
            }
        }
        return send(request);
    }

    /** What {@code person} is answered in that role to an order without a body. */
    public Answer post(String path, String person, String role) {
        return send(request(path)
                .header("Authorization", "Bearer " + token(person, role))
                .POST(HttpRequest.BodyPublishers.noBody()));
    }

    /** What somebody without a token is answered. */
    public Answer getAsNobody(String path, String... headers) {
        HttpRequest.Builder request = request(path);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base() + path));
    }

    /** Where it is reached. */
    public String base() {
        return "http://localhost:" + application.getEnvironment().getProperty("local.server.port");
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Publishes events as the relay does, and returns the position of the last. */
    long publish(List<Told> events) {
        return publishStored(events.stream().map(Service::stored).toList());
    }

    /** Publishes an event by its text, of a type that this version may not know, and returns its position. */
    public long publish(String key, String type, int version, String json) {
        Instant time = Instant.parse("2026-01-05T09:00:00Z");
        return publishStored(List.of(new OldEvent(
                UUID.randomUUID(),
                key,
                type,
                version,
                json.getBytes(StandardCharsets.UTF_8),
                time,
                time,
                "anna",
                Role.RECRUITER.wireName(),
                "CommandOf" + type.substring(type.indexOf('.') + 1),
                List.of())));
    }

    /** Leaves a position out, as if its event took longer on its way; returns it. */
    public synchronized long skip() {
        return ++position;
    }

    /** Publishes an event at a position that was left out. */
    public synchronized void publishAt(long left, Event event) {
        long last = position;
        position = left - 1;
        Instant time = Instant.parse("2026-01-05T09:00:00Z");
        publish(List.of(new Told(time, time, "anna", Role.RECRUITER, event)));
        position = last;
    }

    /** Publishes what is stored as the relay does, and returns the position of the last. */
    public synchronized long publishStored(List<OldEvent> stored) {
        List<Future<RecordMetadata>> sent = stored.stream()
                .map(one -> producer.send(record(++position, one)))
                .toList();
        try {
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return position;
    }

    private static OldEvent stored(Told told) {
        Event event = told.event();
        Class<? extends Event> type = event.getClass();
        return new OldEvent(
                UUID.randomUUID(),
                event.topicKey(),
                EventCatalog.nameOf(type),
                EventCatalog.versionOf(type),
                JSON.writeValueAsBytes(event),
                told.occurredAt(),
                told.recordedAt(),
                told.actor(),
                told.role().wireName(),
                "CommandOf" + type.getSimpleName(),
                List.of());
    }

    private ProducerRecord<String, byte[]> record(long at, OldEvent stored) {
        String key = stored.key();
        int partition = Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8))) % PARTITIONS;
        last.put(partition, Map.entry(key, at));
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, partition, key, stored.payload());
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(EventHeaders.SPEC_VERSION, "1.0");
        headers.put(EventHeaders.ID, stored.id().toString());
        headers.put(EventHeaders.SOURCE, "/tandem/command-service");
        headers.put(EventHeaders.TYPE, stored.type());
        headers.put(EventHeaders.VERSION, Integer.toString(stored.version()));
        headers.put(EventHeaders.TIME, stored.occurredAt().toString());
        headers.put(EventHeaders.RECORDED_TIME, stored.recordedAt().toString());
        headers.put(EventHeaders.SUBJECT, key);
        headers.put(EventHeaders.SEQUENCE, EventHeaders.sequence(at));
        headers.put(EventHeaders.AUTH_ID, stored.actor());
        headers.put(EventHeaders.ACTOR_ROLE, stored.actorRole());
        headers.put(
                EventHeaders.COMMAND,
                "CommandOf" + stored.type().substring(stored.type().indexOf('.') + 1));
        headers.put(EventHeaders.CORRELATION_ID, "correlation-" + at);
        headers.put(EventHeaders.CAUSATION_ID, "cause-" + at);
        headers.put(EventHeaders.CONTENT_TYPE, "application/json");
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    @Configuration(proxyBeanMethods = false)
    static class Time {

        @Bean
        @Primary
        InstantSource madeUpTime() {
            return NOW::get;
        }
    }

    private static final class Only {
        static final Service SERVICE = new Service();
    }
}
