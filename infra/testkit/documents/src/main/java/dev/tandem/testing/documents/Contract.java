package dev.tandem.testing.documents;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import dev.tandem.contracts.EventContracts;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Holds events, and what is published beside them, to the schemas that consumers are given. */
public final class Contract {

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private Contract() {}

    /**
     * What is wrong with an event's data, by the schema of its type and revision; empty if nothing is.
     *
     * @param type its name, such as {@code hiring.OfferExtended}
     * @param json the data
     */
    public static List<String> complaints(String type, int version, String json) {
        Schema schema = SCHEMAS.computeIfAbsent(
                type + " " + version,
                _ -> REGISTRY.getSchema(
                        EventContracts.all()
                                .schema(type, version)
                                .orElseThrow(() -> new AssertionError("no schema of " + type + " " + version))
                                .toString(),
                        InputFormat.JSON));
        return schema.validate(json, InputFormat.JSON).stream()
                .map(error -> type + " " + version + error)
                .toList();
    }
}
