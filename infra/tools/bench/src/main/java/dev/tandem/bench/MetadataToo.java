package dev.tandem.bench;

import java.lang.reflect.Type;
import java.util.Map;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.conversion.Converter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Tandem's converter of events, and metadata to JSON and back, which only engines other than Tandem's ask for. */
record MetadataToo(Converter events) implements Converter {

    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public boolean canConvert(Type from, Type to) {
        return events.canConvert(from, to);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // Axon's signature
    public <T> @Nullable T convert(@Nullable Object input, Type to) {
        if (input instanceof Map<?, ?> metadata && to == byte[].class) {
            return (T) JSON.writeValueAsBytes(metadata);
        }
        if (input instanceof byte[] json && to.getTypeName().startsWith("java.util.Map")) {
            return (T)
                    JSON.readValue(json, JSON.getTypeFactory().constructMapType(Map.class, String.class, String.class));
        }
        return events.convert(input, to);
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        events.describeTo(descriptor);
    }
}
