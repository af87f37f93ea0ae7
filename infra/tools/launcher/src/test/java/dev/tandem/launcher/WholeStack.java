package dev.tandem.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tandem.client.Endpoints;
import dev.tandem.client.Tokens;
import dev.tandem.launcher.stack.Ports;
import dev.tandem.launcher.stack.Progress;
import dev.tandem.launcher.stack.Run;
import dev.tandem.launcher.stack.Stack;
import dev.tandem.launcher.stack.Workspace;
import dev.tandem.time.MovedTime;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A whole Tandem of a test's own, from the jars that this build has packaged: what {@code ./tandem up} starts. */
public final class WholeStack implements AutoCloseable {

    /** From the folder of a module three levels down, where its tests are run. */
    private static final Map<String, Path> SERVICES = Map.of(
            "identity", Path.of("../../../infra/tools/identity/target"),
            "command-service", Path.of("../../../command-service/target"),
            "query-service", Path.of("../../../query-service/target"));

    private final Workspace workspace;
    private final Stack stack;

    private WholeStack(Workspace workspace, Stack stack) {
        this.workspace = workspace;
        this.stack = stack;
    }

    /** Starts it in that folder; skips the test, and says why, where the services are not packaged. */
    public static WholeStack start(Path folder) throws IOException {
        return start(folder, false);
    }

    /** The same with a time that can be moved. */
    public static WholeStack startForDemo(Path folder) throws IOException {
        return start(folder, true);
    }

    /** Puts the programs into that folder, once, and starts nothing; skips the test where the services are not packaged. */
    static Workspace programs(Path folder) throws IOException {
        Workspace workspace = new Workspace(folder.resolve("programs"), folder.resolve("data"));
        for (Map.Entry<String, Path> service : SERVICES.entrySet()) {
            Optional<Path> jar = appJar(service.getValue());
            Assumptions.assumeTrue(
                    jar.isPresent(), service.getKey() + " is not packaged yet: this test runs with ./mvnw verify");
            Path program = workspace.programs().resolve(service.getKey());
            Files.createDirectories(program);
            Files.copy(
                    jar.orElseThrow(), program.resolve(service.getKey() + ".jar"), StandardCopyOption.REPLACE_EXISTING);
        }
        classpathJar(workspace.programs().resolve("launcher"));
        return workspace;
    }

    /** The exit code of {@code ./tandem} with these arguments, about a folder with {@link #programs} in which nothing runs. */
    static int exit(Path folder, String... arguments) throws IOException, InterruptedException {
        return tandem(new Workspace(folder.resolve("programs"), folder.resolve("data")), arguments)
                .waitFor();
    }

    private static WholeStack start(Path folder, boolean demo) throws IOException {
        Workspace workspace = programs(folder);
        workspace.prepare();
        if (demo) {
            workspace.time().makeMovable();
        }
        Ports ports = Ports.free();
        Stack stack = Stack.toStart(workspace, ports, new Progress(System.out, false));
        WholeStack whole = new WholeStack(workspace, stack);
        try {
            stack.start();
        } catch (RuntimeException e) {
            whole.close();
            throw e;
        }
        // What is killed below is started again, as in a terminal that stays open.
        Thread.ofPlatform().daemon().name("watching").start(() -> watch(stack));
        return whole;
    }

    private static void watch(Stack stack) {
        try {
            stack.watch();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<Path> appJar(Path target) throws IOException {
        if (!Files.isDirectory(target)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().endsWith("-app.jar"))
                    .findFirst();
        }
    }

    /** One jar that names all that this JVM has on its class path: the broker is started from a folder of jars. */
    private static void classpathJar(Path folder) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                                .map(entry -> Path.of(entry).toUri().toString())
                                .collect(Collectors.joining(" ")));
        Files.createDirectories(folder);
        new JarOutputStream(Files.newOutputStream(folder.resolve("classpath.jar")), manifest).close();
    }

    /** The folder of its data. */
    public Path data() {
        return workspace.data();
    }

    /** Where its services are. */
    public Endpoints endpoints() {
        return workspace.endpoints();
    }

    /** A token of the local issuer, for {@code role:person}. */
    public String token(String who) {
        return new Tokens(endpoints().identity(), InstantSource.system()).of(who);
    }

    /** What time it is for it. */
    public Instant now() {
        return workspace.time().clock().instant();
    }

    /** How many events are stored. */
    public long events() throws IOException, InterruptedException {
        return Stream.of(get(endpoints().command().resolve("/actuator/prometheus"))
                        .split("\n"))
                .filter(line -> line.startsWith("tandem_store_head "))
                .map(line -> (long) Double.parseDouble(line.substring(line.indexOf(' ') + 1)))
                .findFirst()
                .orElseThrow(() -> new IOException("command-service does not say how many events it has stored"));
    }

    private static String get(URI uri) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString(UTF_8))
                    .body();
        }
    }

    /** Its time, to be moved. */
    public MovedTime time() {
        return workspace.time();
    }

    /** Kills a service without warning. */
    public void kill(String part) {
        Run.in(workspace).flatMap(run -> run.process(part)).orElseThrow().destroyForcibly();
    }

    /** {@code ./tandem} with these arguments, in a process of its own that may be killed. */
    public Process tandem(String... arguments) throws IOException {
        return tandem(workspace, arguments);
    }

    private static Process tandem(Workspace workspace, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dtandem.programs=" + workspace.programs(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.tandem.launcher.Tandem"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data", workspace.data().toString()));
        return new ProcessBuilder(command).inheritIO().start();
    }

    @Override
    public void close() {
        if (stack.isStarted()) {
            stack.stop();
        }
    }
}
