package dev.tandem.testing;

import dev.tandem.servers.KafkaBroker;
import dev.tandem.servers.KafkaSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.testcontainers.kafka.KafkaContainer;

/** The Kafka of this JVM's tests: one broker, started when first asked for, gone with the JVM. Transactions work. */
public final class KafkaForTests {

    private static final AtomicInteger TOPICS = new AtomicInteger();

    private KafkaForTests() {}

    /** Where clients connect. */
    public static String bootstrapServers() {
        return Shared.BOOTSTRAP_SERVERS;
    }

    /** Creates a topic of its own for a test, and returns its name. */
    public static String freshTopic(int partitions) {
        return freshTopic(bootstrapServers(), partitions);
    }

    /** The same on a broker of {@link #ownBroker()}. */
    public static String freshTopic(String bootstrapServers, int partitions) {
        String name = "test-" + ProcessHandle.current().pid() + "-" + TOPICS.incrementAndGet();
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1)))
                    .all()
                    .get(2, TimeUnit.MINUTES);
            return name;
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("cannot create topic " + name, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while creating topic " + name, e);
        }
    }

    /**
     * A broker of the caller's own, always embedded, to stop, kill and start again on the same port and data (a restart
     * after {@code kill} takes about 3 s); the caller closes it.
     */
    public static KafkaBroker ownBroker() {
        return KafkaBroker.start(KafkaSettings.forTests(TestFolder.create("kafka"), Duration.ofMillis(1500)));
    }

    private static final class Shared {
        static final String BOOTSTRAP_SERVERS =
                switch (Infra.chosen()) {
                    case EMBEDDED -> startBroker();
                    case CONTAINERS -> startContainer();
                };
    }

    private static String startBroker() {
        KafkaBroker broker =
                KafkaBroker.start(KafkaSettings.forTests(TestFolder.create("kafka"), Duration.ofSeconds(9)));
        Runtime.getRuntime().addShutdownHook(new Thread(broker::kill));
        return broker.settings().bootstrapServers();
    }

    private static String startContainer() {
        @SuppressWarnings("resource") // stopped by Testcontainers when this JVM ends
        KafkaContainer container = new KafkaContainer("apache/kafka:4.3.1")
                .withEnv("KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR", "1")
                .withEnv("KAFKA_TRANSACTION_STATE_LOG_MIN_ISR", "1")
                .withEnv("KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR", "1")
                .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0")
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
        container.start();
        return container.getBootstrapServers();
    }
}
