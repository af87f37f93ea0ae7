package dev.tandem.contracts;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.Event;
import dev.tandem.events.EventCatalog;
import dev.tandem.events.OfOutsider;
import dev.tandem.events.OfPerson;
import dev.tandem.events.PersonId;
import dev.tandem.events.state.RequisitionState;
import dev.tandem.events.wire.DataClass;
import dev.tandem.openapi.Schemas;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The shapes of the newest revisions, made from the records. Personal data is marked {@code x-personal-data}, the pseudonym of somebody
 * {@code x-pseudonym}, and whose the personal data is {@code x-data-subject}.
 */
final class EventSchemas {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PREFIX = "#/components/schemas/";

    /** Ids behind which somebody stands, whom nobody recognises by them alone. */
    private static final Map<Class<?>, String> PSEUDONYMS =
            Map.of(CandidateId.class, "candidate", ApplicationId.class, "candidate", PersonId.class, "person");

    private final Map<Class<?>, String> names = new HashMap<>();
    private final ObjectNode named;

    EventSchemas() {
        Schemas schemas = new Schemas(FieldWords::of);
        Stream.concat(EventCatalog.types().values().stream(), Stream.of(RequisitionState.class))
                .forEach(type -> names.put(
                        type, name(String.valueOf(schemas.recorded(type).get("$ref")))));
        named = JSON.valueToTree(schemas.named());
        PSEUDONYMS.forEach((id, whose) -> {
            if (named.get(id.getSimpleName()) instanceof ObjectNode schema) {
                schema.put("x-pseudonym", whose);
            }
        });
        EventCatalog.types().values().forEach(type -> {
            ObjectNode schema = (ObjectNode) named.get(name(type));
            schema.put("x-data-classification", DataClass.of(type).label());
            if (DataClass.of(type) == DataClass.RESTRICTED) {
                schema.put("x-data-subject", subject(type));
            }
        });
        ((ObjectNode) named.get(name(RequisitionState.class)))
                .put("x-data-classification", StateContract.DATA_CLASS.label());
    }

    private static String subject(Class<? extends Event> type) {
        if (OfOutsider.class.isAssignableFrom(type)) {
            return "outsider";
        }
        return OfPerson.class.isAssignableFrom(type) ? "person" : "candidate";
    }

    /** All, by name, as they refer to each other. */
    Map<String, Object> named() {
        return JSON.convertValue(named, Map.class);
    }

    /** The name of the schema of that type. */
    String name(Class<?> type) {
        return String.valueOf(names.get(type));
    }

    /** The shape of that type's newest revision, with all that it refers to. */
    ObjectNode of(Class<?> type) {
        Set<String> found = new LinkedHashSet<>();
        JsonNode root = named.get(name(type));
        reach(root, found);
        ObjectNode shape = (ObjectNode) referringWithin(root);
        if (!found.isEmpty()) {
            ObjectNode definitions = shape.putObject("$defs");
            found.stream().sorted().forEach(name -> definitions.set(name, referringWithin(named.get(name))));
        }
        return shape;
    }

    private void reach(JsonNode node, Set<String> found) {
        node.findValuesAsString("$ref").stream()
                .map(EventSchemas::name)
                .filter(found::add)
                .toList()
                .forEach(name -> reach(named.get(name), found));
    }

    private static JsonNode referringWithin(JsonNode node) {
        return JSON.readTree(node.toString().replace('"' + PREFIX, "\"#/$defs/"));
    }

    private static String name(String reference) {
        return reference.substring(PREFIX.length());
    }
}
