package dev.tandem.launcher.stack;

import dev.tandem.servers.Ending;
import dev.tandem.servers.Spawn;
import dev.tandem.transparency.witness.Witness;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A witness of the transparency log: it cosigns checkpoints that go on from what it has seen, and keeps nothing else. */
final class WitnessProcess implements ManagedProcess {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    private final Workspace workspace;
    private final int port;

    WitnessProcess(Workspace workspace, int port) {
        this.workspace = workspace;
        this.port = port;
    }

    @Override
    public String name() {
        return "witness";
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public String portVariable() {
        return Ports.WITNESS;
    }

    @Override
    public String address() {
        return "http://localhost:" + port;
    }

    @Override
    public Path log() {
        return workspace.log(name());
    }

    @Override
    public ProcessHandle launch() {
        LogKeys keys = LogKeys.in(workspace);
        return Spawn.DETACHED.start(new ProcessBuilder(List.of(
                        Java.PROGRAM.toString(),
                        "-Xmx24m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:ReservedCodeCacheSize=12m",
                        "-cp",
                        workspace.programs().resolve("launcher") + "/*",
                        "dev.tandem.transparency.witness.WitnessServer",
                        Integer.toString(port),
                        keys.witnessFolder().toString(),
                        LogKeys.WITNESS,
                        keys.log().toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile())));
    }

    @Override
    public boolean isReady() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        "http://127.0.0.1:" + port + "/" + Witness.originHash(LogKeys.ORIGIN) + "/checkpoint"))
                .timeout(PATIENCE)
                .build();
        try {
            int status =
                    HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status == 200 || status == 404;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void stop(ProcessHandle process) {
        Ending.politely(process, Duration.ofSeconds(5));
    }
}
