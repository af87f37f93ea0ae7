package dev.tandem.eventstore.example;

import java.lang.reflect.Type;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.conversion.Converter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Events to JSON and back. */
final class Json implements Converter {

    private static final JsonMapper MAPPER = new JsonMapper();

    @Override
    public boolean canConvert(Type from, Type to) {
        return true;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // Axon's signature
    public <T> @Nullable T convert(@Nullable Object input, Type to) {
        if (input == null || to instanceof Class<?> type && type.isInstance(input)) {
            return (T) input;
        }
        return to == byte[].class
                ? (T) MAPPER.writeValueAsBytes(input)
                : MAPPER.readValue((byte[]) input, MAPPER.constructType(to));
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeProperty("mapper", MAPPER);
    }
}
