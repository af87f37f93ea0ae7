package dev.tandem.testing.browser;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A Chromium without a window, where one is installed, with one page open. */
public final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final Path profile;
    private final DevTools page;

    private Browser(Process process, Path profile, DevTools page) {
        this.process = process;
        this.profile = profile;
        this.page = page;
    }

    /** One with nothing in its cache. Empty where there is none: then it says so on standard output. */
    public static Optional<Browser> here() throws IOException {
        Optional<Path> program = Chromium.here();
        return program.isEmpty() ? Optional.empty() : Optional.of(start(program.get()));
    }

    private static Browser start(Path program) throws IOException {
        Path profile = Files.createTempDirectory("tandem-browser-");
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--headless=new",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "--no-first-run",
                        "--no-sandbox", // builds run as root in containers, and the only pages are ours
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(profile.resolve("browser.log").toFile())
                .start();
        try {
            return new Browser(process, profile, DevTools.ofPage(port(process, profile), PATIENCE));
        } catch (IOException | RuntimeException e) {
            end(process, profile);
            throw e;
        }
    }

    /** Which it writes down once it listens. */
    private static int port(Process process, Path profile) throws IOException {
        Path file = profile.resolve("DevToolsActivePort");
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < PATIENCE.toNanos() && process.isAlive()) {
            if (Files.exists(file) && Files.readAllLines(file).size() > 1) {
                return Integer.parseInt(Files.readAllLines(file).getFirst());
            }
            pause();
        }
        throw new IOException("The browser does not come up: " + Files.readString(profile.resolve("browser.log")));
    }

    /** Goes to that address; what was complained of elsewhere is forgotten. */
    public void open(URI address) throws IOException {
        page.forgetComplaints();
        page.ask("Page.navigate", Map.of("url", address.toString()));
    }

    /** What that expression comes to in the page; of a promise, what it promises. */
    public JsonNode evaluate(String javaScript) throws IOException {
        JsonNode answer = page.ask(
                "Runtime.evaluate", Map.of("expression", javaScript, "awaitPromise", true, "returnByValue", true));
        if (answer.has("exceptionDetails")) {
            throw new IOException(javaScript + " fails: " + answer.path("exceptionDetails"));
        }
        return answer.at("/result/value");
    }

    /** Waits until that expression is true in the page. */
    public void waitUntil(String javaScript) throws IOException {
        long begun = System.nanoTime();
        while (!evaluate("Boolean(" + javaScript + ")").asBoolean()) {
            if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                throw new IOException("It does not come to " + javaScript + "; complaints: " + complaints());
            }
            pause();
        }
    }

    /** What the page's console was told of errors, and of what a policy forbade. */
    public List<String> complaints() {
        return page.complaints();
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        page.close();
        end(process, profile);
    }

    private static void end(Process process, Path profile) throws IOException {
        List<ProcessHandle> children = new ArrayList<>(process.descendants().toList());
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        children.forEach(ProcessHandle::destroyForcibly);
        try (Stream<Path> files = Files.walk(profile)) {
            // What it is still writing to is the operating system's to clean.
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }
}
