package dev.tandem.query.pipeline.progress;

import dev.tandem.agreement.Ledger;
import dev.tandem.agreement.Ledgers;
import dev.tandem.agreement.PromiseKind;
import dev.tandem.agreement.promise.Promises;
import java.util.EnumMap;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;

/** Reads ledgers from a row: under the name of each promise stands its ledger, and the promise knows of which type. */
final class LedgersJson extends ValueDeserializer<Ledgers> {

    @Override
    public Ledgers deserialize(JsonParser parser, DeserializationContext context) {
        Map<PromiseKind, Ledger> ledgers = new EnumMap<>(PromiseKind.class);
        context.readTree(parser).propertyStream().forEach(stored -> {
            PromiseKind kind = PromiseKind.valueOf(stored.getKey());
            JsonNode ledger = stored.getValue();
            ledgers.put(kind, context.readTreeAsValue(ledger, Promises.of(kind).ledgerType()));
        });
        return Ledgers.of(ledgers);
    }
}
