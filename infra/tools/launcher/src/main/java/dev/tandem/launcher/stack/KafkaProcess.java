package dev.tandem.launcher.stack;

import dev.tandem.servers.Ending;
import dev.tandem.servers.FreePort;
import dev.tandem.servers.KafkaBroker;
import dev.tandem.servers.KafkaSettings;
import dev.tandem.servers.Spawn;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** One Kafka broker that forgets nothing. */
final class KafkaProcess implements ManagedProcess {

    private final KafkaBroker broker;

    KafkaProcess(Workspace workspace, int port) {
        this.broker = KafkaBroker.of(new KafkaSettings(
                workspace.data().resolve("kafka"),
                workspace.log("kafka"),
                port,
                FreePort.any(),
                // After a crash a restarted broker waits until its old session has run out.
                Duration.ofMillis(1500),
                Spawn.DETACHED,
                Java.PROGRAM,
                workspace.programs().resolve("launcher") + "/*",
                List.of(
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        // It waits more than it reckons; the best compiler would take more time than it saves here.
                        "-XX:TieredStopAtLevel=1",
                        "-XX:MaxDirectMemorySize=64m",
                        "-XX:ReservedCodeCacheSize=64m",
                        "-XX:+ExitOnOutOfMemoryError")));
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public int port() {
        return broker.settings().port();
    }

    @Override
    public String portVariable() {
        return Ports.KAFKA;
    }

    @Override
    public String address() {
        return "localhost:" + port();
    }

    @Override
    public Path log() {
        return broker.settings().log();
    }

    @Override
    public ProcessHandle launch() {
        return broker.launch();
    }

    @Override
    public boolean isReady() {
        return broker.answers();
    }

    @Override
    public void stop(ProcessHandle process) {
        Ending.politely(process, Duration.ofSeconds(30));
    }
}
