package dev.tandem.browser;

import dev.tandem.client.Door;
import dev.tandem.launcher.WholeStack;
import dev.tandem.launcher.demo.DemoCommand;
import dev.tandem.testing.browser.Chromium;
import dev.tandem.time.MovedTime;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One Tandem for all tests of this module, with a browser: started for the first of them, stopped behind the last. The demo was told to it,
 * with its year. {@code -Dtandem.browser.stack=FOLDER} takes the one that runs with that data folder, and leaves it running.
 */
final class ToldTandem implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Path data;
    private final @Nullable WholeStack stack;
    private final Chrome chrome;
    private final Places places;

    /**
     * Where everything is.
     *
     * @param command command-service
     * @param query query-service, which serves the console
     * @param identity the local issuer
     */
    record Places(URI command, URI query, URI identity) {

        /** That page of the console, such as {@code #/day}. */
        String console(String page) {
            return query + "/console/" + page;
        }
    }

    private ToldTandem(Path data, @Nullable WholeStack stack, Places places, Chrome chrome) {
        this.data = data;
        this.stack = stack;
        this.places = places;
        this.chrome = chrome;
    }

    private static ToldTandem start() throws IOException {
        Optional<Path> chromium = Chromium.here();
        Assumptions.assumeTrue(chromium.isPresent(), "no Chromium here: the console is not tried");
        String running = System.getProperty("tandem.browser.stack");
        if (running != null) {
            return running(Path.of(running), chromium.orElseThrow());
        }
        Path folder = Files.createTempDirectory("tandem-console-");
        long begun = System.nanoTime();
        WholeStack stack = WholeStack.startForDemo(folder);
        try {
            say("Tandem was up", begun);
            begun = System.nanoTime();
            DemoCommand.play(stack.endpoints(), stack.time(), new PrintStream(OutputStream.nullOutputStream(), true));
            say("The demo was told", begun);
            return new ToldTandem(
                    stack.data(),
                    stack,
                    new Places(
                            stack.endpoints().command(),
                            stack.endpoints().query(),
                            stack.endpoints().identity()),
                    Chrome.start(chromium.orElseThrow()));
        } catch (RuntimeException e) {
            stack.close(); // nobody else would stop it
            throw e;
        }
    }

    private static ToldTandem running(Path data, Path chromium) {
        var endpoints = new dev.tandem.launcher.stack.Workspace(data, data).endpoints();
        return new ToldTandem(
                data,
                null,
                new Places(endpoints.command(), endpoints.query(), endpoints.identity()),
                Chrome.start(chromium));
    }

    private static void say(String what, long begun) {
        System.out.printf("%s after %.1f s%n", what, (System.nanoTime() - begun) / 1e9);
    }

    /** Where its services are. */
    Places places() {
        return places;
    }

    /** The browser. */
    Chrome chrome() {
        return chrome;
    }

    /** Its time, to be moved. */
    MovedTime time() {
        return new MovedTime(data.resolve("demo-time"));
    }

    /** Gives a command as {@code role:person}, beside all browsers; it has to be done. */
    Door.Reply gives(String who, String command, Map<String, Object> body) {
        try {
            Door.Reply reply = new Door(places.command()).give(new Door.Order(command, body, null, null), token(who));
            if (!reply.accepted()) {
                throw new IllegalStateException(command + " was refused: " + reply.body());
            }
            return reply;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Gives commands together as {@code role:person}; each has to be done. */
    void givesAll(String who, List<Map<String, Object>> commands) {
        JsonNode answers = sent(
                HttpRequest.newBuilder(places.command().resolve("/commands"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                JSON.writeValueAsString(Map.of("commands", commands)))),
                who);
        answers.path("answers").forEach(answer -> {
            if (answer.path("status").asInt() != 200) {
                throw new IllegalStateException(answer.toString());
            }
        });
    }

    /** What query-service answers {@code role:person}. */
    JsonNode asked(String who, String path) {
        return sent(HttpRequest.newBuilder(places.query().resolve(path)), who);
    }

    private JsonNode sent(HttpRequest.Builder request, String who) {
        try {
            HttpResponse<String> answer = HTTP.send(
                    request.header("Authorization", "Bearer " + token(who)).build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A token for {@code role:person}. */
    String token(String who) {
        return new dev.tandem.client.Tokens(places.identity(), java.time.InstantSource.system()).of(who);
    }

    /** Kills a service without warning; it is started again by itself. */
    void kill(String part) {
        Assumptions.assumeTrue(stack != null, "whoever started this Tandem watches it");
        stack.kill(part);
    }

    @Override
    public void close() {
        chrome.close();
        if (stack != null) {
            stack.close();
        }
    }

    /** Hands it to tests that ask for one. */
    static final class Given implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == ToldTandem.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(Namespace.create(ToldTandem.class))
                    .computeIfAbsent(ToldTandem.class, _ -> {
                        try {
                            return start();
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        }
    }

    /** How long whatever happens by itself may take. */
    static final Duration PATIENCE = Duration.ofSeconds(20);
}
