package dev.tandem.contracts;

import dev.tandem.events.state.RequisitionState;
import dev.tandem.events.wire.DataClass;
import dev.tandem.events.wire.EventHeaders;
import dev.tandem.openapi.Docs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An AsyncAPI 3.1 document of both topics: how to reach them, their envelope, and what their messages say. */
public final class AsyncApi {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String CHANNEL = "hiringEvents";
    private static final String STATES = "hiringRequisitions";
    private static final String STATE = "RequisitionState";
    private static final String DESCRIPTION = """
            Every event of Tandem, in one order, for good. Each is a CloudEvent in the binary content mode of the Kafka protocol binding: \
            its attributes are headers with `ce_` before their names, its data is the value. Read with isolation level `read_committed`. All of \
            a requisition stands in one partition, in order; `ce_sequence` is an event's position, and within a partition it only grows: whoever \
            drops what is not greater than the last they saw sees each event once. What was written about somebody is sealed, and nobody can \
            open it here. A consumer passes over types, fields and constants that it does not know. `/catalogue` tells the same to people, and \
            `/schemas` has a JSON Schema of each revision. How each requisition stands now has a topic of its own beside it.""";

    private AsyncApi() {}

    /** The document as it is served. */
    public static Map<String, Object> document() {
        List<EventContract> contracts = EventContracts.all().list();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("asyncapi", "3.1.0");
        document.put("id", "urn:tandem:events");
        document.put(
                "info",
                ordered(
                        "title",
                        "Tandem events",
                        "version",
                        "1.0.0",
                        "description",
                        DESCRIPTION,
                        "tags",
                        List.of(Map.of("name", "hiring", "description", "The hiring pipeline."))));
        document.put("defaultContentType", "application/json");
        document.put(
                "servers",
                Map.of(
                        "kafka",
                        ordered(
                                "host", "localhost:9092",
                                "protocol", "kafka",
                                "description", "Where the topic is; another address where Tandem is run for others.")));
        document.put("channels", ordered(CHANNEL, channel(contracts), STATES, states()));
        document.put(
                "operations",
                ordered(
                        "readRequisitions",
                        ordered(
                                "action", "receive",
                                "channel", reference("channels/" + STATES),
                                "summary", "Read how requisitions stand.",
                                "description",
                                        "From the beginning, whenever one likes: the last record of each stays."),
                        "readEvents",
                        ordered(
                                "action", "receive",
                                "channel", reference("channels/" + CHANNEL),
                                "summary", "Read the events.",
                                "description",
                                        "From the beginning of time, as often as one likes: what was sent stays.")));
        document.put("components", components(contracts));
        return document;
    }

    private static Map<String, Object> channel(List<EventContract> contracts) {
        Map<String, Object> messages = new LinkedHashMap<>();
        contracts.forEach(contract -> messages.put(key(contract), reference("components/messages/" + key(contract))));
        return ordered(
                "address",
                EventHeaders.TOPIC,
                "title",
                "All events",
                "description",
                "One topic, kept for ever; the key of a record is `ce_partitionkey`.",
                "messages",
                messages,
                "bindings",
                Map.of("kafka", ordered("topic", EventHeaders.TOPIC, "bindingVersion", "0.5.0")));
    }

    private static Map<String, Object> states() {
        return ordered(
                "address",
                RequisitionState.TOPIC,
                "title",
                "How requisitions stand",
                "description",
                "One record for each requisition that is kept from nobody, by its id: the last stays, the topic is compacted. A record without a"
                        + " value (a tombstone) says that there is none any more for whoever reads this topic.",
                "messages",
                Map.of(STATE, reference("components/messages/" + STATE)),
                "bindings",
                Map.of(
                        "kafka",
                        ordered(
                                "topic",
                                RequisitionState.TOPIC,
                                "topicConfiguration",
                                Map.of("cleanup.policy", List.of("compact")),
                                "bindingVersion",
                                "0.5.0")));
    }

    private static Map<String, Object> state() {
        Docs docs = Docs.of(RequisitionState.class);
        return ordered(
                "name", STATE,
                "title", STATE,
                "summary", docs.summary() + ".",
                "description", docs.rest(),
                "contentType", "application/json",
                "tags", List.of(Map.of("name", StateContract.DATA_CLASS.label())),
                "headers", reference("components/schemas/StateEnvelope"),
                "payload",
                        reference("components/schemas/" + EventContracts.all().schemaName(RequisitionState.class)),
                "bindings", Map.of("kafka", ordered("key", Map.of("type", "string"), "bindingVersion", "0.5.0")),
                "examples", List.of(ordered("name", STATE, "payload", StateContract.example())));
    }

    private static String key(EventContract contract) {
        return contract.name() + "." + contract.version();
    }

    private static Map<String, Object> components(List<EventContract> contracts) {
        Map<String, Object> messages = new LinkedHashMap<>();
        Map<String, Object> schemas = new TreeMap<>();
        EventContracts.all().named().forEach((name, schema) -> schemas.put(name, draft7(schema)));
        schemas.put("Envelope", envelope(CloudEventAttribute.ALL));
        schemas.put("StateEnvelope", envelope(CloudEventAttribute.OF_STATES));
        contracts.forEach(contract -> messages.put(key(contract), message(contract, schemas)));
        messages.put(STATE, state());
        return ordered("messages", messages, "schemas", schemas);
    }

    private static Map<String, Object> message(EventContract contract, Map<String, Object> schemas) {
        Docs docs = Docs.of(contract.event());
        String schema = contract.event().getSimpleName();
        if (!contract.current()) {
            schema = schema + contract.version();
            schemas.put(schema, draft7(inlined(contract.schema())));
        } else {
            schema = EventContracts.all().schemaName(contract.event());
        }
        List<Map<String, Object>> tags = new ArrayList<>();
        tags.add(Map.of("name", contract.dataClass().label()));
        if (contract.dataClass() == DataClass.RESTRICTED) {
            tags.add(Map.of("name", "personal data"));
        }
        if (!contract.current()) {
            tags.add(Map.of("name", "earlier revision"));
        }
        Map<String, Object> message = ordered(
                "name", key(contract),
                "title", contract.event().getSimpleName(),
                "summary", docs.summary() + ".",
                "contentType", "application/json",
                "tags", tags,
                "headers", reference("components/schemas/Envelope"),
                "payload", reference("components/schemas/" + schema),
                "bindings", Map.of("kafka", ordered("key", Map.of("type", "string"), "bindingVersion", "0.5.0")));
        if (!docs.rest().isEmpty()) {
            message.put("description", docs.rest());
        }
        message.put(
                "examples",
                List.of(ordered(
                        "name", key(contract), "payload", contract.examples().getFirst())));
        return message;
    }

    /** The attributes as the headers of a record, where each has its prefix. */
    private static Map<String, Object> envelope(List<CloudEventAttribute> attributes) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        attributes.forEach(attribute -> {
            Map<String, Object> schema = new LinkedHashMap<>(attribute.schema());
            schema.put("description", attribute.meaning());
            properties.put(EventHeaders.PREFIX + attribute.name(), schema);
            if (attribute.always()) {
                required.add(EventHeaders.PREFIX + attribute.name());
            }
        });
        properties.put(
                EventHeaders.CONTENT_TYPE,
                ordered("type", "string", "const", "application/json", "description", "The media type of the value."));
        required.add(EventHeaders.CONTENT_TYPE);
        return ordered("type", "object", "properties", properties, "required", required);
    }

    /** What an earlier revision holds stands within it: by the names of now it would be taken for what is meant now. */
    private static ObjectNode inlined(ObjectNode schema) {
        ObjectNode shape = schema.deepCopy();
        JsonNode definitions = shape.path("$defs");
        List.of("$defs", "$schema", "$id", "examples", "title").forEach(shape::remove);
        return (ObjectNode) inlined(shape, definitions);
    }

    private static JsonNode inlined(JsonNode node, JsonNode definitions) {
        if (node instanceof ObjectNode object) {
            if (object.path("$ref").asString("").startsWith("#/$defs/")) {
                ObjectNode whole = (ObjectNode) definitions
                        .get(object.get("$ref").asString().substring("#/$defs/".length()))
                        .deepCopy();
                object.properties().stream()
                        .filter(member -> !member.getKey().equals("$ref"))
                        .forEach(member -> whole.set(member.getKey(), member.getValue()));
                return inlined(whole, definitions);
            }
            object.propertyNames().stream()
                    .toList()
                    .forEach(name -> object.set(name, inlined(object.get(name), definitions)));
        } else if (node.isArray()) {
            var list = JSON.createArrayNode();
            node.forEach(one -> list.add(inlined(one, definitions)));
            return list;
        }
        return node;
    }

    /** AsyncAPI's schemas are of draft 7, where nothing may stand beside a reference. */
    private static Object draft7(Object schema) {
        return switch (schema) {
            case JsonNode node -> draft7(JSON.convertValue(node, Map.class));
            case Map<?, ?> map
            when map.containsKey("$ref") && map.size() > 1 -> {
                Map<String, Object> beside = new LinkedHashMap<>();
                beside.put("allOf", List.of(Map.of("$ref", String.valueOf(map.get("$ref")))));
                map.forEach((key, value) -> {
                    if (!key.equals("$ref")) {
                        beside.put(String.valueOf(key), draft7(value));
                    }
                });
                yield beside;
            }
            case Map<?, ?> map -> {
                Map<String, Object> all = new LinkedHashMap<>();
                map.forEach((key, value) -> all.put(String.valueOf(key), value == null ? "" : draft7(value)));
                yield all;
            }
            case List<?> list -> list.stream().map(AsyncApi::draft7).toList();
            default -> schema;
        };
    }

    private static Map<String, Object> reference(String path) {
        return Map.of("$ref", "#/" + path);
    }

    private static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
