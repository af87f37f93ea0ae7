package dev.tandem.servers;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;

/**
 * How a Kafka broker is run: one node, broker and controller in one, nothing replicated, nothing expires.
 *
 * @param folder its configuration and its data; made if it is not there
 * @param log the file that its log is appended to
 * @param port of the broker on the loopback interface
 * @param controllerPort of the controller on the loopback interface; may be another at each start
 * @param session how long the controller waits before it takes a silent broker for dead; so long a restart after a
 *     crash has to wait at most
 * @param spawn whether it dies with this JVM
 * @param java the {@code java} program to run it
 * @param classpath with {@code kafka_2.13} and this module on it
 * @param jvmOptions such as heap limits
 */
public record KafkaSettings(
        Path folder,
        Path log,
        int port,
        int controllerPort,
        Duration session,
        Spawn spawn,
        Path java,
        String classpath,
        List<String> jvmOptions) {

    /** Where the broker listens: this machine only, and not whichever loopback address a JVM prefers. */
    static final String HOST = "127.0.0.1";

    public KafkaSettings {
        jvmOptions = List.copyOf(jvmOptions);
    }

    /** A broker for tests: leashed, on free ports, on this JVM's own classpath. */
    public static KafkaSettings forTests(Path folder, Duration session) {
        return new KafkaSettings(
                folder.resolve("kafka"),
                folder.resolve("kafka.log"),
                FreePort.any(),
                FreePort.any(),
                session,
                Spawn.LEASHED,
                Path.of(System.getProperty("java.home"), "bin", "java"),
                System.getProperty("java.class.path"),
                List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
    }

    /** Where clients connect. */
    public String bootstrapServers() {
        return HOST + ":" + port;
    }

    Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("process.roles", "broker,controller");
        properties.setProperty("node.id", "1");
        properties.setProperty("controller.quorum.voters", "1@" + HOST + ":" + controllerPort);
        properties.setProperty(
                "listeners", "PLAINTEXT://" + HOST + ":" + port + ",CONTROLLER://" + HOST + ":" + controllerPort);
        properties.setProperty("advertised.listeners", "PLAINTEXT://" + HOST + ":" + port);
        properties.setProperty("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        properties.setProperty("controller.listener.names", "CONTROLLER");
        properties.setProperty("inter.broker.listener.name", "PLAINTEXT");
        properties.setProperty("log.dirs", folder.resolve("data").toString());

        properties.setProperty("broker.session.timeout.ms", Long.toString(session.toMillis()));
        properties.setProperty("broker.heartbeat.interval.ms", Long.toString(Math.max(100, session.toMillis() / 6)));

        properties.setProperty("auto.create.topics.enable", "false");
        properties.setProperty("num.partitions", "6");
        properties.setProperty("default.replication.factor", "1");
        properties.setProperty("min.insync.replicas", "1");
        properties.setProperty("offsets.topic.replication.factor", "1");
        properties.setProperty("offsets.topic.num.partitions", "4");
        properties.setProperty("transaction.state.log.replication.factor", "1");
        properties.setProperty("transaction.state.log.min.isr", "1");
        properties.setProperty("transaction.state.log.num.partitions", "4");
        properties.setProperty("share.coordinator.state.topic.replication.factor", "1");
        properties.setProperty("share.coordinator.state.topic.min.isr", "1");
        properties.setProperty("group.initial.rebalance.delay.ms", "0");

        properties.setProperty("log.retention.ms", "-1");
        properties.setProperty("log.retention.bytes", "-1");
        // Its default of 128 MB would be half of a small heap.
        properties.setProperty("log.cleaner.dedupe.buffer.size", "8388608");
        return properties;
    }
}
