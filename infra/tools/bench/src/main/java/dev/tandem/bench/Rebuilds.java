package dev.tandem.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tandem.command.relay.EventRecord;
import dev.tandem.events.wire.EventHeaders;
import dev.tandem.eventstore.PostgresEventStore;
import dev.tandem.eventstore.log.StoredEvent;
import dev.tandem.servers.KafkaBroker;
import dev.tandem.servers.KafkaSettings;
import dev.tandem.servers.PostgresServer;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** How fast each read model is built anew from a topic, against how fast the topic can be read at all. */
final class Rebuilds {

    private static final int EVENTS = 100_000;
    private static final int PAGE = 5_000;
    private static final int PARTITIONS = 6;

    private Rebuilds() {}

    static List<Figure> measure(BenchServer server) throws Exception {
        Path programs = Programs.folder();
        Path folder = Files.createTempDirectory("tandem-bench-kafka-");
        try (KafkaBroker broker = KafkaBroker.start(KafkaSettings.forTests(folder, Duration.ofSeconds(9)))) {
            String bootstrap = broker.settings().bootstrapServers();
            fill(server, bootstrap);
            return figures(speeds(programs, server.emptyDatabase(), bootstrap));
        } finally {
            BenchServer.delete(folder);
        }
    }

    /** Puts the events on the topic, as the relay would. */
    private static void fill(BenchServer server, String bootstrap) throws Exception {
        Map<String, Object> properties = Map.of("bootstrap.servers", bootstrap, "acks", "all", "linger.ms", 5);
        try (Admin admin = Admin.create(properties)) {
            admin.createTopics(List.of(new NewTopic(EventHeaders.TOPIC, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        }
        try (PostgresEventStore store = AppendFigures.open(server.database());
                KafkaProducer<String, byte[]> producer =
                        new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer())) {
            SampleEvents.store(store, History.of(EVENTS));
            List<StoredEvent> page = store.read(0, PAGE);
            while (!page.isEmpty()) {
                page.forEach(event ->
                        producer.send(EventRecord.of(event, EventHeaders.TOPIC, "http://localhost:8081/schemas")));
                page = store.read(page.getLast().position(), PAGE);
            }
            producer.flush();
        }
    }

    /** How fast one was, and how much CPU an event took. */
    private record Speed(double perSecond, double cpuMicros) {}

    /** What the child printed, by name. */
    private static Map<String, Speed> speeds(Path programs, String database, String bootstrap)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx384m"));
        // The collector that the services run with.
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-cp"));
        command.add(String.join(
                File.pathSeparator,
                programs.resolve("query-service/query-service.jar").toString(),
                programs.resolve("query-service/lib") + "/*",
                Programs.jarOf(RebuildChild.class).toString()));
        command.addAll(List.of(
                RebuildChild.class.getName(), database, PostgresServer.SUPERUSER, bootstrap, EventHeaders.TOPIC));
        Process child = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Map<String, Speed> speeds = new LinkedHashMap<>();
        try (BufferedReader printed = child.inputReader(UTF_8)) {
            Duration before = CpuTime.used();
            for (String line = printed.readLine(); line != null; line = printed.readLine()) {
                String[] words = line.split(" ");
                if (line.equals(RebuildChild.WARM)) {
                    before = CpuTime.used();
                } else if (words.length == 2 && words[1].matches("[0-9.E]+")) {
                    Duration now = CpuTime.used();
                    Measured one = new Measured(Double.parseDouble(words[1]), EVENTS);
                    speeds.put(words[0], new Speed(one.value(), one.cpuMicros(now.minus(before))));
                    before = now;
                }
            }
        }
        if (child.waitFor() != 0) {
            throw new IllegalStateException("the rebuild failed after " + speeds.keySet());
        }
        return speeds;
    }

    private static List<Figure> figures(Map<String, Speed> speeds) {
        Speed read = speeds.getOrDefault("read", new Speed(Double.NaN, Double.NaN));
        List<Figure> figures = new ArrayList<>();
        speeds.forEach((name, speed) -> {
            if (!name.equals("read")) {
                figures.add(new Figure(
                        "rebuild-" + name,
                        speed.perSecond(),
                        "events/s",
                        read.perSecond(),
                        speed.perSecond() / read.perSecond(),
                        null,
                        null,
                        Cpu.against(speed.cpuMicros(), read.cpuMicros()),
                        "builds the read model from " + EVENTS
                                + " events, 20,000/s or more expected; against a consumer that only reads them"));
            }
        });
        return figures;
    }
}
