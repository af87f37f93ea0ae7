package dev.tandem.walk;

import dev.tandem.client.Door;
import dev.tandem.client.stage.Line;
import dev.tandem.servers.KafkaBroker;
import dev.tandem.servers.PostgresServer;
import dev.tandem.testing.KafkaForTests;
import dev.tandem.testing.PostgresForTests;
import dev.tandem.testing.TestDatabase;
import dev.tandem.testing.TokenIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Both services as they run, on a PostgreSQL and a Kafka of their own, with their logs in files: whatever is written down can be looked through. */
final class RunningTandem implements AutoCloseable {

    private static final Duration LONG = Duration.ofMinutes(2);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Object>> BODY = new TypeReference<>() {};
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Path folder;
    private final TokenIssuer issuer = TokenIssuer.start();
    private final PostgresServer postgres;
    private final KafkaBroker kafka;
    private final TestDatabase commandDatabase;
    private final TestDatabase queryDatabase;
    private final ServiceInstance command;
    private final ServiceInstance query;

    /**
     * Starts one.
     *
     * @param folder for keys and logs
     */
    RunningTandem(Path folder) {
        this.folder = folder;
        this.postgres = PostgresForTests.ownServer();
        this.kafka = KafkaForTests.ownBroker();
        this.commandDatabase = PostgresForTests.freshDatabase(postgres);
        this.queryDatabase = PostgresForTests.freshDatabase(postgres);
        this.command = ServiceInstance.startCommands(properties(
                commandDatabase,
                "command",
                "--tandem.personal-data.keyset-file=" + keyset(),
                "--tandem.log.key-file=" + folder.resolve("log-key"),
                "--tandem.webhooks.private-addresses=true",
                "--tandem.door.callers-choose-ids=true"));
        this.query = ServiceInstance.startQueries(
                properties(queryDatabase, "query", "--tandem.personal-data.url=" + command.base()));
        Awaitility.await().atMost(LONG).until(() -> status(query.base() + "/actuator/health/readiness") == 200);
    }

    private List<String> properties(TestDatabase database, String name, String... more) {
        List<String> properties = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(),
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer.uri(),
                "--tandem.kafka.bootstrap-servers=" + kafka.settings().bootstrapServers(),
                "--tandem.access.rate-limit.enabled=false",
                "--spring.main.banner-mode=off",
                // All that is ever logged of our own code.
                "--logging.file.name=" + log(name),
                "--logging.level.dev.tandem=debug",
                "--logging.structured.format.console=",
                "--logging.threshold.console=error"));
        properties.addAll(List.of(more));
        return properties;
    }

    /** The file of the master keys. */
    Path keyset() {
        return folder.resolve("keyset.json");
    }

    private Path log(String name) {
        return folder.resolve("logs").resolve(name + ".log");
    }

    private Path logs() {
        return folder.resolve("logs");
    }

    /** All files of both servers and both services: tables, indexes, write-ahead logs, topics, logs. */
    List<Path> files() {
        return List.of(
                postgres.settings().data(),
                postgres.settings().log(),
                kafka.settings().folder(),
                kafka.settings().log(),
                logs());
    }

    /** The database of command-service, then that of query-service. */
    List<TestDatabase> databases() {
        return List.of(commandDatabase, queryDatabase);
    }

    /** Where command-service is reached. */
    String command() {
        return command.base();
    }

    /** Does that while there is no broker, which comes back with all that it had. */
    void withoutBroker(Runnable what) {
        kafka.kill();
        try {
            what.run();
        } finally {
            kafka.start();
        }
    }

    /** Where the broker is reached. */
    String broker() {
        return kafka.settings().bootstrapServers();
    }

    /** Where query-service is reached. */
    String query() {
        return query.base();
    }

    /** A token for {@code role:person}. */
    String token(String who) {
        String[] parts = who.split(":", 2);
        return issuer.token(parts[1], parts[0]);
    }

    /** Gives a command of the stage. */
    Door.Reply give(Line line) {
        try {
            return new Door(URI.create(command())).give(line.order(), token(line.who()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Gives a command. */
    Door.Reply give(String who, String name, String body) {
        return give(new Line(who, new Door.Order(name, JSON.readValue(body, BODY), null, null)));
    }

    /** What is answered to {@code role:person} who reads that. */
    HttpResponse<String> get(String address, String who) {
        return send(HttpRequest.newBuilder(URI.create(address)), who);
    }

    /** What is answered to {@code role:person} who asks for that by a body. */
    HttpResponse<String> post(String address, String who, String body) {
        return send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                who);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String who) {
        try {
            return HTTP.send(
                    request.header("Authorization", "Bearer " + token(who)).build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int status(String address) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    /** The API documents: first those of command-service, then those of query-service. */
    List<JsonNode> documents() {
        return Stream.of(command(), query())
                .flatMap(service ->
                        Stream.of("/openapi.json", "/openapi-records.json").map(service::concat))
                .map(address -> JSON.readTree(get(address, "operator:olga").body()))
                .toList();
    }

    /** Everything that is on any topic, as it stands there. */
    List<ConsumerRecord<byte[], byte[]>> records() {
        List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka.settings().bootstrapServers(), "exclude.internal.topics", "false"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.listTopics().values().stream()
                    .flatMap(List::stream)
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.seekToBeginning(partitions);
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(all::add);
            }
        }
        return all;
    }

    @Override
    public void close() {
        query.close();
        command.close();
        kafka.close();
        postgres.close();
        issuer.close();
    }
}
