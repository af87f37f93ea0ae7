package dev.tandem.contracts;

import dev.tandem.events.Event;
import dev.tandem.events.EventCatalog;
import dev.tandem.events.Revisions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The contracts of every revision of every type of event. That of the newest is made from its record; those before it are what was written
 * down of them when they were the newest. Made once; thread-safe.
 */
public final class EventContracts {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final EventContracts ALL = new EventContracts();

    private final EventSchemas schemas = new EventSchemas();
    private final Map<String, EventContract> byPath = new LinkedHashMap<>();

    private final StateContract state;

    private EventContracts() {
        EventCatalog.types().values().forEach(this::add);
        state = StateContract.of(schemas, resource("released/states/" + StateContract.FILE));
    }

    /** Those of this version of Tandem. */
    public static EventContracts all() {
        return ALL;
    }

    private void add(Class<? extends Event> type) {
        Revisions revisions = EventCatalog.revisionsOf(type);
        List<EventContract> earlier = new ArrayList<>();
        for (int version = 1; version < revisions.newest(); version++) {
            earlier.add(writtenDown(type, revisions, version));
        }
        String name = revisions.names().getFirst();
        @Nullable JsonNode released = resource("released/" + EventContract.file(name, revisions.newest()));
        LocalDate since = released == null
                ? LocalDate.EPOCH
                : LocalDate.parse(released.get(EventContract.SINCE).asString());
        put(contract(type, name, revisions.newest(), true, since, schemas.of(type)));
        earlier.reversed().forEach(this::put);
    }

    private EventContract writtenDown(Class<? extends Event> type, Revisions revisions, int version) {
        for (String name : revisions.names()) {
            @Nullable JsonNode released = resource("released/" + EventContract.file(name, version));
            if (released instanceof ObjectNode schema) {
                LocalDate since =
                        LocalDate.parse(schema.get(EventContract.SINCE).asString());
                return contract(type, name, version, false, since, schema);
            }
        }
        throw new IllegalStateException(
                "of revision " + version + " of " + revisions.names() + " no schema is written down");
    }

    private static EventContract contract(
            Class<? extends Event> type,
            String name,
            int version,
            boolean current,
            LocalDate since,
            ObjectNode schema) {
        @Nullable JsonNode golden = resource("/dev/tandem/eventjson/golden/" + EventContract.file(name, version));
        List<JsonNode> examples = golden == null ? List.of() : List.copyOf(golden.values());
        return new EventContract(
                name, version, type, current, since, whole(schema, name, version, since, examples), examples);
    }

    /** The schema with what stands beside the shape. */
    private static ObjectNode whole(
            ObjectNode shape, String name, int version, LocalDate since, List<JsonNode> examples) {
        ObjectNode whole = JSON.createObjectNode();
        whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        whole.put("$id", "urn:tandem:event:" + name + ":" + version);
        whole.put("title", name);
        whole.put("x-version", version);
        whole.put(EventContract.SINCE, since.toString());
        whole.setAll(shape.deepCopy());
        whole.put(EventContract.SINCE, since.toString());
        if (!examples.isEmpty()) {
            whole.putArray("examples").add(examples.getFirst());
        }
        return whole;
    }

    private void put(EventContract contract) {
        byPath.put(contract.path(), contract);
    }

    /** All, the types in the order of their declaration, each with its newest revision first. */
    public List<EventContract> list() {
        return List.copyOf(byPath.values());
    }

    /** That of a revision of the type that had that name then; empty if there is none. */
    public Optional<EventContract> find(String name, int version) {
        return Optional.ofNullable(byPath.get(EventContract.path(name, version)));
    }

    /** The schema of whatever is published under that name and revision, event or state; empty if nothing is. */
    public Optional<ObjectNode> schema(String name, int version) {
        return StateContract.PATH.equals(EventContract.path(name, version))
                ? Optional.of(state.schema())
                : find(name, version).map(EventContract::schema);
    }

    /** That of how requisitions stand, which is published beside the events. */
    public StateContract state() {
        return state;
    }

    /** The schemas of all newest revisions and of what they are made of, by name, as they refer to each other. */
    Map<String, Object> named() {
        return schemas.named();
    }

    /** What the schema of that type's newest revision is called there. */
    String schemaName(Class<?> type) {
        return schemas.name(type);
    }

    private static @Nullable JsonNode resource(String path) {
        try (InputStream stream = EventContracts.class.getResourceAsStream(path)) {
            return stream == null ? null : Objects.requireNonNull(JSON.readTree(stream.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
