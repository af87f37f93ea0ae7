package dev.tandem.command.web;

import dev.tandem.access.Caller;
import dev.tandem.access.CorrelationId;
import dev.tandem.access.Problem;
import dev.tandem.access.Problem.FieldError;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Several commands in one request, each of them as if it had been given alone: decided side by side in no order, each done or
 * turned away for itself. For who brings in many: most of what a request costs is not its command.
 */
@RestController
final class CommandBatchEndpoint {

    /** The most commands of one request. */
    static final int MOST = 100;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final CommandEndpoint door;
    private final CommandExceptionAdvice advice;
    private final CommandReader reader;
    private final ExecutorService threads;
    private final long maxBody;

    CommandBatchEndpoint(
            CommandEndpoint door,
            CommandExceptionAdvice advice,
            CommandReader reader,
            @Qualifier("dispatchThreads") ExecutorService threads,
            CommandWebSettings settings) {
        this.door = door;
        this.advice = advice;
        this.reader = reader;
        this.threads = threads;
        this.maxBody = settings.maxBody().toBytes();
    }

    /**
     * What each of them was answered, in their order.
     *
     * @param answers one for each command
     */
    record Answers(List<Entry> answers) {}

    /** What a command was answered: what it would have been alone. */
    record Entry(int status, Map<String, String> headers, Object body) {}

    @PostMapping(path = "/commands", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Answers> give(Caller caller, HttpServletRequest request) throws IOException {
        List<CompletableFuture<Entry>> answers = parts(request).stream()
                .map(part -> CompletableFuture.supplyAsync(() -> answer(part, caller), threads))
                .toList();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON) // whatever Accept says: what is done has to be told
                .body(new Answers(answers.stream().map(CompletableFuture::join).toList()));
    }

    private Entry answer(BatchedRequest part, Caller caller) {
        ResponseEntity<Object> answer;
        try (var _ = MDC.putCloseable(CorrelationId.MDC_KEY, CorrelationId.of(part))) {
            answer = door.give(part.command(), caller, part);
        } catch (RuntimeException e) {
            answer = advice.answer(e, part);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // its body is in memory
        }
        Map<String, String> headers = new LinkedHashMap<>(answer.getHeaders().toSingleValueMap());
        headers.remove(HttpHeaders.CONTENT_TYPE);
        return new Entry(answer.getStatusCode().value(), headers, Objects.requireNonNullElse(answer.getBody(), ""));
    }

    private List<BatchedRequest> parts(HttpServletRequest request) throws IOException {
        ObjectNode batch = reader.tree(Body.read(request, maxBody));
        JsonNode commands = batch.path("commands");
        if (!commands.isArray() || commands.isEmpty() || commands.size() > MOST) {
            throw notSoMany().exception();
        }
        List<BatchedRequest> parts = new ArrayList<>();
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < commands.size(); i++) {
            JsonNode given = commands.get(i);
            String at = "commands[" + i + "].";
            if (!given.path("command").isString()) {
                errors.add(new FieldError(at + "command", "is the name of a command"));
            }
            if (!given.path("body").isObject()) {
                errors.add(new FieldError(at + "body", "is an object"));
            }
            Map<String, String> headers = headers(given.path("headers"), at + "headers", errors);
            if (errors.isEmpty()) {
                parts.add(new BatchedRequest(
                        request,
                        i + 1,
                        given.get("command").asString(),
                        headers,
                        JSON.writeValueAsBytes(given.get("body"))));
            }
        }
        if (!errors.isEmpty()) {
            throw CommandProblems.invalid(errors).exception();
        }
        return parts;
    }

    static Problem notSoMany() {
        return CommandProblems.invalid(List.of(new FieldError("commands", "is a list of 1 to " + MOST + " commands")));
    }

    private static Map<String, String> headers(JsonNode given, String at, List<FieldError> errors) {
        Map<String, String> headers = new LinkedHashMap<>();
        given.forEachEntry((name, value) -> {
            if (!BatchedRequest.HEADERS.contains(name) || !value.isString()) {
                errors.add(new FieldError(at + "." + name, "is not one of " + BatchedRequest.HEADERS + " with a text"));
            } else {
                headers.put(name, value.asString());
            }
        });
        return headers;
    }
}
