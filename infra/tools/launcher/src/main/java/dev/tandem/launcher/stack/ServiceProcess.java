package dev.tandem.launcher.stack;

import dev.tandem.servers.Ending;
import dev.tandem.servers.Spawn;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A Spring Boot service of ours in a JVM of its own.
 *
 * @param name the folder of its programs, and the name of its log
 * @param heap the most its heap may take, such as {@code 256m}
 * @param aot what it does with what earlier runs have learned
 * @param before what it cannot be started without; for all else it waits by itself
 * @param settings properties of its configuration
 * @param patience how long it may take until it is ready
 * @param secrets variables of its environment: arguments could be read by anybody on this machine
 */
record ServiceProcess(
        String name,
        int port,
        String portVariable,
        Path programs,
        Path log,
        String heap,
        AotMode aot,
        Set<String> before,
        Map<String, String> settings,
        Duration patience,
        Map<String, String> secrets)
        implements ManagedProcess {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    @Override
    public String address() {
        return "http://localhost:" + port;
    }

    @Override
    public boolean needs(ManagedProcess other) {
        return before.contains(other.name());
    }

    /** What is run. */
    List<String> command() {
        List<String> command = new ArrayList<>(List.of(Java.PROGRAM.toString()));
        command.addAll(ServiceJvm.options(heap));
        command.addAll(aot.compilers());
        command.addAll(aot.options(AotCache.in(programs.resolve(name))));
        command.addAll(List.of(
                "-jar",
                programs.resolve(name).resolve(name + ".jar").toString(),
                // Whoever reaches a service with a token of the local issuer may be anybody: this machine only.
                "--server.address=127.0.0.1",
                "--server.port=" + port,
                "--server.shutdown=graceful",
                "--spring.lifecycle.timeout-per-shutdown-phase=10s",
                // Lines that people read.
                "--logging.structured.format.console=",
                "--management.endpoint.health.probes.enabled=true"));
        settings.forEach((key, value) -> command.add("--" + key + "=" + value));
        return command;
    }

    @Override
    public ProcessHandle launch() {
        ProcessBuilder builder = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(secrets);
        // glibc would otherwise keep a heap for every few threads, each with holes of its own.
        builder.environment().putIfAbsent("MALLOC_ARENA_MAX", "2");
        return Spawn.DETACHED.start(builder);
    }

    @Override
    public boolean isReady() {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void stop(ProcessHandle process) {
        Ending.politely(process, Duration.ofSeconds(25).plus(aot.writing()));
    }
}
