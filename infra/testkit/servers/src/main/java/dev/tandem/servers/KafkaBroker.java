package dev.tandem.servers;

import java.io.IOException;
import java.io.Writer;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.jspecify.annotations.Nullable;

/** A Kafka broker of this machine in a JVM of its own. It can be stopped, killed and started again on the same data. */
public final class KafkaBroker implements AutoCloseable {

    private final KafkaSettings settings;
    private @Nullable ProcessHandle process;

    private KafkaBroker(KafkaSettings settings) {
        this.settings = settings;
    }

    /** Starts a broker; formats its folder if there is none. Returns when it serves clients. */
    public static KafkaBroker start(KafkaSettings settings) {
        KafkaBroker broker = new KafkaBroker(settings);
        broker.start();
        return broker;
    }

    /** A broker that is not started yet, or that another process has started. */
    public static KafkaBroker of(KafkaSettings settings) {
        return new KafkaBroker(settings);
    }

    /** Starts it (again). Returns when it serves clients. */
    public synchronized void start() {
        ProcessHandle started = launch();
        try {
            Await.until("Kafka on port " + settings.port(), 180, () -> answers() || !Ending.isRunning(started));
        } catch (ServerException e) {
            Ending.atOnce(started);
            throw ServerException.withLog("the Kafka broker does not answer", settings.log());
        }
        if (!Ending.isRunning(started)) {
            throw ServerException.withLog("the Kafka broker ended while starting", settings.log());
        }
    }

    /** Starts its process without waiting for it to serve. */
    public synchronized ProcessHandle launch() {
        Path configuration = settings.folder().resolve("server.properties");
        try {
            Files.createDirectories(settings.folder());
            try (Writer writer = Files.newBufferedWriter(configuration)) {
                settings.properties().store(writer, "Written by Tandem at each start");
            }
        } catch (IOException e) {
            throw new ServerException("cannot write " + configuration, e);
        }
        List<String> command = new ArrayList<>();
        command.add(settings.java().toString());
        command.addAll(settings.jvmOptions());
        command.addAll(List.of(
                "-Dlogback.configurationFile=tandem-broker-logback.xml",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=info",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                settings.classpath(),
                BrokerJvm.class.getName(),
                configuration.toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(settings.log().toFile()));
        ProcessHandle started = settings.spawn().start(builder);
        process = started;
        return started;
    }

    /** Whether it answers clients now. */
    public boolean answers() {
        if (!listens()) {
            return false;
        }
        try (Admin admin = admin()) {
            return answers(admin, Duration.ofSeconds(5));
        }
    }

    /** Whether there is anybody at its port: a client asks in vain at a price, and complains in the log. */
    private boolean listens() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(KafkaSettings.HOST, settings.port()), 1_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private Admin admin() {
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                settings.bootstrapServers(),
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                200));
    }

    private static boolean answers(Admin admin, Duration bound) {
        try {
            return !admin.describeCluster()
                    .nodes()
                    .get(bound.toMillis(), TimeUnit.MILLISECONDS)
                    .isEmpty();
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerException("interrupted while waiting for Kafka", e);
        }
    }

    /** Stops it in order. */
    public synchronized void stop() {
        if (process != null) {
            Ending.politely(process, Duration.ofSeconds(30));
        }
    }

    /** Kills it without warning (SIGKILL). */
    public synchronized void kill() {
        if (process != null) {
            Ending.atOnce(process);
        }
    }

    /** Whether its process lives. */
    public synchronized boolean isAlive() {
        return process != null && Ending.isRunning(process);
    }

    /** What it was started with. */
    public KafkaSettings settings() {
        return settings;
    }

    /** Stops it. */
    @Override
    public void close() {
        stop();
    }
}
