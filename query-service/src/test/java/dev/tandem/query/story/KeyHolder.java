package dev.tandem.query.story;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.tandem.events.CandidateId;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.wire.SealedText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What command-service answers to {@code POST /personal-data/open}, {@code names}, {@code find}, {@code seen} and {@code duplicates}, and to {@code POST /audit/refused-commands}, {@code readings} and {@code origins}, over a real port. Its seal is not a secret, but like
 * the real one it holds for one candidate only.
 */
public final class KeyHolder implements AutoCloseable {

    private static final int MOST = 1000;
    private static final String PERSON = "person:";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServer server;
    private final Set<String> forgotten = ConcurrentHashMap.newKeySet();
    private final Map<String, String> names = new ConcurrentHashMap<>();
    private final Map<String, String> replaced = new ConcurrentHashMap<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final List<JsonNode> refused = new CopyOnWriteArrayList<>();
    private final List<JsonNode> read = new CopyOnWriteArrayList<>();
    private volatile @Nullable HttpHandler instead;

    private KeyHolder(HttpServer server) {
        this.server = server;
    }

    /**
     * A call that came.
     *
     * @param authorization the header of that name
     * @param correlation the header {@code Tandem-Correlation-Id}
     * @param texts how many texts or names it was about
     */
    public record Call(String authorization, String correlation, int texts) {}

    /** Starts one on a free port. */
    public static KeyHolder start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            KeyHolder holder = new KeyHolder(server);
            server.createContext("/personal-data/open", exchange -> holder.handle(exchange, "texts"));
            server.createContext("/personal-data/names", exchange -> holder.handle(exchange, "candidates", "people"));
            server.createContext("/personal-data/find", exchange -> holder.search(exchange, holder::find));
            server.createContext(
                    "/personal-data/seen", exchange -> holder.search(exchange, asked -> holder.seen(exchange, asked)));
            server.createContext("/personal-data/duplicates", exchange -> holder.search(exchange, holder::duplicates));
            server.createContext(
                    "/audit/refused-commands",
                    exchange -> holder.search(exchange, asked -> Map.of("commands", kept(holder.refused, asked))));
            server.createContext(
                    "/audit/readings",
                    exchange -> holder.search(exchange, asked -> Map.of("readings", kept(holder.read, asked))));
            server.createContext("/audit/origins", exchange -> holder.search(exchange, KeyHolder::origins));
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return holder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it is. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** That text as it would stand in an event about that candidate. */
    public static String seal(CandidateId candidate, String text) {
        return seal(candidate.value(), text);
    }

    /** That text as it would stand in an event about that person. */
    public static String seal(PersonId person, String text) {
        return seal(PERSON + person, text);
    }

    private static String seal(String whom, String text) {
        byte[] bytes = (whom + "\n" + text).getBytes(StandardCharsets.UTF_8);
        return SealedText.PREFIX + Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    /** From now on nothing about that candidate can be opened. */
    public void forget(CandidateId candidate) {
        forgotten.add(candidate.value());
    }

    /** From now on that candidate is called so; whoever asks may know it. */
    public void name(CandidateId candidate, String name) {
        names.put(candidate.value(), name);
    }

    /** From now on the name of that person cannot be opened. */
    public void forget(PersonId person) {
        forgotten.add(PERSON + person);
    }

    /** From now on that person is called so. */
    public void name(PersonId person, String name) {
        names.put(PERSON + person, name);
    }

    /** Keeps that a command was refused; the JSON is what command-service tells, without its number. */
    public void refused(String json) {
        keep(refused, json);
    }

    /** Keeps that texts were read; likewise. */
    public void read(String json) {
        keep(read, json);
    }

    private static synchronized void keep(List<JsonNode> kept, String json) {
        kept.add(((ObjectNode) JSON.readTree(json)).put("number", kept.size() + 1));
    }

    /** From now on that search replaces that person. */
    public void replaces(RequisitionId search, PersonId person) {
        replaced.put(search.value(), person.value());
    }

    /** From now on it answers like that, until {@link #behave}. */
    public void misbehave(HttpHandler handler) {
        instead = handler;
    }

    /** From now on it answers that status and body, until {@link #behave}. */
    public void answer(int status, String contentType, String body) {
        misbehave(exchange -> send(exchange, status, contentType, body));
    }

    /** From now on it answers as it should. */
    public void behave() {
        instead = null;
    }

    /** The calls of the requests with that correlation id, in order. */
    public List<Call> calls(String correlation) {
        return calls.stream()
                .filter(call -> call.correlation().equals(correlation))
                .toList();
    }

    private void handle(HttpExchange exchange, String... asked) throws IOException {
        try (exchange) {
            JsonNode body = JSON.readTree(exchange.getRequestBody());
            int all = Arrays.stream(asked)
                    .mapToInt(list -> body.path(list).size())
                    .sum();
            calls.add(new Call(header(exchange, "Authorization"), header(exchange, "Tandem-Correlation-Id"), all));
            HttpHandler other = instead;
            if (other != null) {
                other.handle(exchange);
            } else if (!exchange.getRequestMethod().equals("POST") || all == 0 || all > MOST) {
                send(exchange, 400, "application/problem+json", "{\"rule\":\"INVALID_BODY\"}");
            } else if (asked[0].equals("texts")) {
                open(exchange, body.path("texts"));
            } else {
                tell(exchange, body);
            }
        }
    }

    private void search(HttpExchange exchange, Function<JsonNode, Object> answer) throws IOException {
        try (exchange) {
            JsonNode body = JSON.readTree(exchange.getRequestBody());
            calls.add(new Call(header(exchange, "Authorization"), header(exchange, "Tandem-Correlation-Id"), 0));
            HttpHandler other = instead;
            if (other != null) {
                other.handle(exchange);
            } else if (body.path("q").isString() && body.path("q").asString().length() < 3) {
                send(exchange, 400, "application/problem+json", "{\"rule\":\"INVALID_BODY\"}");
            } else {
                send(exchange, 200, "application/json", JSON.writeValueAsString(answer.apply(body)));
            }
        }
    }

    /** Candidates whose name begins so, whoever asks. */
    private Object find(JsonNode asked) {
        List<String> found = candidates(asked.path("behind").asString(""))
                .filter(id -> called(id)
                        .toLowerCase(Locale.ROOT)
                        .startsWith(asked.path("q").asString()))
                .toList();
        int limit = asked.path("limit").asInt();
        return Map.of(
                "candidates",
                found.stream()
                        .limit(limit)
                        .map(id -> Map.of("candidate", id, "name", called(id), "searches", List.of("req-7")))
                        .toList(),
                "more",
                found.size() > limit);
    }

    /** All that do not replace whoever asks. */
    private Object seen(HttpExchange exchange, JsonNode asked) {
        String token = header(exchange, "Authorization").substring("Bearer ".length());
        String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8);
        String caller = JSON.readTree(claims).path("sub").asString();
        return Map.of(
                "seen",
                StreamSupport.stream(asked.path("searches").spliterator(), false)
                        .map(JsonNode::asString)
                        .filter(search -> !caller.equals(replaced.get(search)))
                        .toList());
    }

    /** Each candidate and the next. */
    private Object duplicates(JsonNode asked) {
        List<String> all = candidates(asked.path("behindOne").asString("")).toList();
        int limit = Math.min(asked.path("limit").asInt(), all.size() - 1);
        return Map.of(
                "pairs",
                IntStream.range(0, Math.max(0, limit))
                        .mapToObj(i -> Map.of(
                                "one",
                                Map.of("candidate", all.get(i), "name", called(all.get(i))),
                                "other",
                                Map.of("candidate", all.get(i + 1), "name", called(all.get(i + 1))),
                                "same",
                                List.of("EMAIL")))
                        .toList(),
                "more",
                limit < all.size() - 1);
    }

    private static List<JsonNode> kept(List<JsonNode> all, JsonNode asked) {
        String candidate = asked.path("candidate").asString("");
        return all.stream()
                .filter(one -> one.path("number").asLong() > asked.path("after").asLong())
                .filter(one -> Stream.of("requisition", "person")
                        .allMatch(name ->
                                !asked.path(name).isString() || one.path(name).equals(asked.path(name))))
                .filter(one -> candidate.isEmpty()
                        || candidate.equals(
                                one.path("candidate").asString(one.path("about").asString(""))))
                .filter(one -> !asked.path("from").isString() || !at(one, "at").isBefore(at(asked, "from")))
                .filter(one -> !asked.path("to").isString() || at(one, "at").isBefore(at(asked, "to")))
                .limit(asked.path("limit").asInt())
                .toList();
    }

    private static Instant at(JsonNode one, String field) {
        return Instant.parse(one.path(field).asString());
    }

    private static Object origins(JsonNode asked) {
        return Map.of(
                "origins",
                asked.path("positions")
                        .valueStream()
                        .map(position -> Map.of(
                                "position",
                                position.asLong(),
                                "actorKind",
                                "PERSON",
                                "requestId",
                                "request-" + position.asLong(),
                                "clientAddress",
                                "192.0.2.7"))
                        .toList());
    }

    private String called(String id) {
        return Objects.requireNonNull(names.get(id));
    }

    private Stream<String> candidates(String behind) {
        return names.keySet().stream()
                .filter(id -> !id.startsWith(PERSON) && id.compareTo(behind) > 0)
                .sorted();
    }

    private void tell(HttpExchange exchange, JsonNode asked) throws IOException {
        List<Map<String, Object>> candidates = new ArrayList<>();
        asked.path("candidates")
                .forEach(one -> candidates.add(told(one.path("candidate").asString())));
        List<Map<String, Object>> people = new ArrayList<>();
        asked.path("people").forEach(one -> people.add(told(PERSON + one.asString())));
        send(
                exchange,
                200,
                "application/json",
                JSON.writeValueAsString(Map.of("candidates", candidates, "people", people)));
    }

    private Map<String, Object> told(String whom) {
        String name = names.get(whom);
        return forgotten.contains(whom)
                ? Map.of("erased", Map.of("on", "2026-02-01T09:00:00Z"))
                : name == null ? Map.of() : Map.of("name", name);
    }

    private void open(HttpExchange exchange, JsonNode texts) throws IOException {
        List<Map<String, Object>> answers = new ArrayList<>();
        for (JsonNode text : texts) {
            String candidate = text.path("candidate").isString()
                    ? text.path("candidate").asString()
                    : PERSON + text.path("person").asString();
            String sealed = text.path("sealed").asString().substring(SealedText.PREFIX.length());
            String said = new String(Base64.getDecoder().decode(sealed), StandardCharsets.UTF_8);
            if (!said.startsWith(candidate + "\n")) {
                send(exchange, 422, "application/problem+json", "{\"rule\":\"NOT_SEALED_FOR_CANDIDATE\"}");
                return;
            }
            answers.add(
                    forgotten.contains(candidate)
                            ? Map.of("erased", Map.of("on", "2026-02-01T09:00:00Z"))
                            : Map.of("clear", said.substring(candidate.length() + 1)));
        }
        send(exchange, 200, "application/json", JSON.writeValueAsString(Map.of("texts", answers)));
    }

    private static void send(HttpExchange exchange, int status, String contentType, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", contentType);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static String header(HttpExchange exchange, String name) {
        return Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst(name), "");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
