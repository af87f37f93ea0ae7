package dev.tandem.launcher.stack;

import dev.tandem.client.ToolException;
import dev.tandem.servers.Ending;
import dev.tandem.servers.FreePort;
import dev.tandem.servers.KafkaBroker;
import dev.tandem.servers.KafkaSettings;
import dev.tandem.servers.Spawn;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One Kafka broker that forgets nothing. */
final class KafkaProcess implements ManagedProcess {

    private final KafkaBroker broker;
    private final AotMode aot;

    KafkaProcess(Workspace workspace, int port, AotMode aot) {
        this.aot = aot;
        this.broker = KafkaBroker.of(new KafkaSettings(
                workspace.data().resolve("kafka"),
                workspace.log("kafka"),
                port,
                FreePort.any(),
                // After a crash a restarted broker waits until its old session has run out.
                Duration.ofMillis(1500),
                Spawn.DETACHED,
                Java.PROGRAM,
                classpath(workspace.programs().resolve("launcher")),
                jvmOptions(workspace.programs().resolve("launcher"))));
    }

    private List<String> jvmOptions(Path programs) {
        List<String> options = new ArrayList<>(List.of(
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:MaxDirectMemorySize=64m",
                "-XX:ReservedCodeCacheSize=64m",
                "-XX:+ExitOnOutOfMemoryError"));
        options.addAll(aot.compilers());
        options.addAll(aot.options(AotCache.in(programs)));
        return options;
    }

    /** In an order of its own: what was learned on one class path fits no other. */
    private static String classpath(Path programs) {
        if (!Files.isDirectory(programs)) {
            return programs + "/*"; // of a build that is gone: there is nothing to start, only something to stop
        }
        try (Stream<Path> jars = Files.list(programs)) {
            return jars.filter(jar -> jar.toString().endsWith(".jar"))
                    .sorted()
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator));
        } catch (IOException e) {
            throw new ToolException("cannot look into " + programs + ": " + e.getMessage(), e);
        }
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
        try {
            Private.folder(broker.settings().folder());
            Private.file(broker.settings().folder().resolve("server.properties"));
        } catch (IOException e) {
            throw new ToolException("cannot make " + broker.settings().folder() + ": " + e.getMessage(), e);
        }
        return broker.launch();
    }

    @Override
    public boolean isReady() {
        return broker.answers();
    }

    @Override
    public void stop(ProcessHandle process) {
        Ending.politely(process, Duration.ofSeconds(30).plus(aot.writing()));
    }
}
