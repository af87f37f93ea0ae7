package dev.tandem.walk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tandem.events.candidate.CandidateForgotten;
import dev.tandem.events.candidate.CandidateRegistered;
import dev.tandem.events.people.PersonForgotten;
import dev.tandem.events.people.PersonIntroduced;
import dev.tandem.events.requisition.ReplacedForgotten;
import dev.tandem.events.requisition.RequisitionOpened;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What command-service tells of names: another each time that somebody is named, and none once they were erased. And of which searches
 * whoever asks may know: all but those that replace them.
 */
final class ToldNames implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int ERASED = -1;

    private final HttpServer server;
    private final Map<String, Integer> named = new ConcurrentHashMap<>();
    private final Map<String, String> replaced = new ConcurrentHashMap<>();

    private ToldNames(HttpServer server) {
        this.server = server;
    }

    static ToldNames start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            ToldNames names = new ToldNames(server);
            server.createContext("/personal-data/names", names::tell);
            server.createContext("/personal-data/seen", names::tellSeen);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Whoever is named by those is called otherwise from now on. */
    void heard(List<Entry> entries) {
        entries.forEach(entry -> {
            switch (entry.event()) {
                case CandidateRegistered event -> named.merge("candidate " + event.candidate(), 1, Integer::sum);
                case CandidateForgotten event -> named.put("candidate " + event.candidate(), ERASED);
                case PersonIntroduced event -> named.merge("person " + event.person(), 1, Integer::sum);
                case PersonForgotten event -> named.put("person " + event.person(), ERASED);
                case RequisitionOpened event
                when event.replaces() != null ->
                    replaced.put(event.requisition().value(), event.replaces());
                case ReplacedForgotten event ->
                    replaced.remove(event.requisition().value());
                default -> {}
            }
        });
    }

    private void tell(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode asked = JSON.readTree(exchange.getRequestBody());
            List<Object> candidates = new ArrayList<>();
            asked.path("candidates")
                    .forEach(one -> candidates.add(
                            name("candidate " + one.path("candidate").asString())));
            List<Object> people = new ArrayList<>();
            asked.path("people").forEach(one -> people.add(name("person " + one.asString())));
            answer(exchange, Map.of("candidates", candidates, "people", people));
        }
    }

    private void tellSeen(HttpExchange exchange) throws IOException {
        try (exchange) {
            String[] token =
                    exchange.getRequestHeaders().getFirst("Authorization").split("\\.");
            String person = JSON.readTree(Base64.getUrlDecoder().decode(token[1]))
                    .get("sub")
                    .asString();
            List<String> seen = new ArrayList<>();
            JSON.readTree(exchange.getRequestBody()).path("searches").forEach(search -> {
                if (!(RequisitionOpened.USER + person).equals(replaced.get(search.asString()))) {
                    seen.add(search.asString());
                }
            });
            answer(exchange, Map.of("seen", seen));
        }
    }

    private static void answer(HttpExchange exchange, Map<String, ?> told) throws IOException {
        byte[] answer = JSON.writeValueAsBytes(told);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
    }

    private Object name(String whom) {
        int times = named.getOrDefault(whom, 0);
        return times == ERASED
                ? Map.of("erased", Map.of("on", "2026-02-01T09:00:00Z"))
                : times == 0 ? Map.of() : Map.of("name", whom + ", named " + times + " times");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
