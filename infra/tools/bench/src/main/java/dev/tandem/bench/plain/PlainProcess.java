package dev.tandem.bench.plain;

import dev.tandem.bench.Programs;
import dev.tandem.launcher.stack.ServiceJvm;
import dev.tandem.servers.FreePort;
import java.io.File;
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

/** {@link PlainService} in a JVM like that of a service of ours, with as many connections and as many threads. */
public final class PlainProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final URI service;

    private PlainProcess(Process process, URI service) {
        this.process = process;
        this.service = service;
    }

    /**
     * Starts it, and waits until it answers.
     *
     * @param heap the most that its heap may take
     * @param database its JDBC URL
     * @param issuer whose tokens it takes
     */
    public static PlainProcess start(String heap, String database, String user, String password, URI issuer, Path log)
            throws IOException, InterruptedException {
        int port = FreePort.any();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ServiceJvm.options(heap));
        // As the services of a laptop: the quick compiler alone.
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", classPath(), PlainService.class.getName()));
        command.addAll(List.of(
                "--spring.config.name=plain",
                "--server.address=127.0.0.1",
                "--server.port=" + port,
                "--spring.threads.virtual.enabled=true",
                "--spring.datasource.url=" + database,
                "--spring.datasource.username=" + user,
                "--spring.datasource.hikari.maximum-pool-size=8",
                "--spring.flyway.enabled=false",
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer,
                "--spring.security.oauth2.resourceserver.jwt.audiences=tandem"));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(Map.of("SPRING_DATASOURCE_PASSWORD", password, "MALLOC_ARENA_MAX", "2"));
        PlainProcess started = new PlainProcess(builder.start(), URI.create("http://127.0.0.1:" + port));
        started.await(log);
        return started;
    }

    /** As the bench was started: its jars; without the bench's own settings of logs. */
    private static String classPath() {
        return System.getProperty("java.class.path", Programs.jarOf(PlainService.class) + File.pathSeparator);
    }

    private void await(Path log) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (true) {
                try {
                    http.send(HttpRequest.newBuilder(service).build(), HttpResponse.BodyHandlers.discarding());
                    return;
                } catch (IOException e) {
                    if (!process.isAlive() || System.nanoTime() > end) {
                        close();
                        throw new IOException("the plain service does not answer; see " + log, e);
                    }
                    Thread.sleep(200);
                }
            }
        }
    }

    /** Where it is. */
    public URI service() {
        return service;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
