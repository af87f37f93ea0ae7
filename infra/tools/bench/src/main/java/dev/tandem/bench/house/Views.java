package dev.tandem.bench.house;

import dev.tandem.walk.house.House;
import dev.tandem.walk.house.HouseSize;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.IntFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people of a house look at, each at what is theirs. */
final class Views {

    private static final int PEOPLE = 24;
    private static final JsonMapper JSON = new JsonMapper();

    private final HouseTandem tandem;

    Views(HouseTandem tandem) {
        this.tandem = tandem;
    }

    /**
     * Something to look at.
     *
     * @param path at query-service
     * @param by whose token, as {@code role:person}
     */
    record View(String path, String by) {}

    /** Recruiters at their queues. */
    List<View> queues() {
        return some(size().recruiters(), Views::queue);
    }

    /** Managers at their inboxes. */
    List<View> inboxes() {
        return some(
                size().managers(),
                i -> new View("/managers/" + House.manager(i) + "/inbox", "hiring-manager:" + House.manager(i)));
    }

    /** Recruiters at the boards of searches on which something waits for them. */
    List<View> boards() throws IOException {
        return ofItems(
                item -> "/requisitions/" + item.path("requisition").path("id").asString() + "/board");
    }

    /** Recruiters at applications on which something waits for them. */
    List<View> applications() throws IOException {
        return ofItems(item -> item.path("application").isString()
                ? "/applications/" + item.path("application").asString()
                : "");
    }

    /** Recruiters at the list of their searches. */
    List<View> requisitions() {
        return some(size().recruiters(), i -> new View("/requisitions", "recruiter:" + House.recruiter(i)));
    }

    private HouseSize size() {
        return tandem.made().size();
    }

    private static View queue(int recruiter) {
        return new View(
                "/recruiters/" + House.recruiter(recruiter) + "/queue", "recruiter:" + House.recruiter(recruiter));
    }

    private static List<View> some(int of, IntFunction<View> view) {
        return new SplittableRandom(1)
                .ints(PEOPLE, 0, of)
                .distinct()
                .mapToObj(view)
                .toList();
    }

    private List<View> ofItems(Function<JsonNode, String> path) throws IOException {
        List<View> views = new ArrayList<>();
        try (Wire wire = new Wire(service())) {
            for (View queue : queues()) {
                byte[] body = wire.ask(request(new View(queue.path() + "?limit=200", queue.by())))
                        .ok();
                JSON.readTree(body)
                        .path("items")
                        .valueStream()
                        .map(path)
                        .filter(found -> !found.isEmpty())
                        .distinct()
                        .limit(3)
                        .forEach(found -> views.add(new View(found, queue.by())));
            }
        }
        return views;
    }

    URI service() {
        return tandem.endpoints().query();
    }

    /** A token of somebody, as of {@link View#by}. */
    String token(String by) {
        return tandem.tokens().of(by);
    }

    /** Ready to be sent. */
    byte[] request(View view) {
        return Wire.get(service(), view.path(), tandem.tokens().of(view.by()));
    }

    /** Ready to be sent. */
    List<byte[]> requests(List<View> views) {
        return views.stream().map(this::request).toList();
    }
}
