package dev.tandem.command.dispatch;

import dev.tandem.command.privacy.PersonalDataJson;
import dev.tandem.command.privacy.Sealing;
import dev.tandem.events.CandidateId;
import dev.tandem.events.Event;
import dev.tandem.events.EventCatalog;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.conversion.ConversionException;
import org.axonframework.conversion.Converter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events to JSON and back, in Axon's terms. Readers and writers are made once for each type. A member that this version
 * does not know is passed over: a newer producer may know more.
 */
public final class EventCodec implements Converter {

    private final Map<Class<?>, ObjectReader> readers = new HashMap<>();
    private final Map<Class<?>, ObjectWriter> writers = new HashMap<>();
    private final Map<Class<?>, RecordComponent> candidates = new HashMap<>();
    private final Sealing sealing;

    /**
     * For every type of {@link EventCatalog}.
     *
     * @param sealing how text about a person is written; it is read as it stands
     */
    public EventCodec(Sealing sealing) {
        this.sealing = sealing;
        JsonMapper json = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(SerializationFeature.WRAP_EXCEPTIONS) // what keeps a text from being sealed is told as it is
                .addModule(new PersonalDataJson())
                .build();
        for (Class<? extends Event> type : EventCatalog.types().values()) {
            readers.put(type, json.readerFor(type));
            writers.put(type, json.writerFor(type));
            RecordComponent candidate = PersonalDataJson.candidateIn(type);
            if (candidate != null) {
                candidates.put(type, candidate);
            }
        }
    }

    /** The JSON of an event, UTF-8; what is personal data in it sealed, as {@link Sealing#seal} does or fails. */
    public byte[] write(Event event) {
        return PersonalDataJson.about(candidate(event), known(writers, event.getClass()), sealing)
                .writeValueAsBytes(event);
    }

    private @Nullable CandidateId candidate(Event event) {
        RecordComponent component = candidates.get(event.getClass());
        try {
            return component == null
                    ? null
                    : (CandidateId) component.getAccessor().invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }

    /**
     * The event of that type in this JSON.
     *
     * @throws ConversionException if it is not one
     */
    public <E extends Event> E read(Class<E> type, byte[] json) {
        try {
            return known(readers, type).readValue(json);
        } catch (JacksonException e) {
            throw new ConversionException("Not a " + EventCatalog.nameOf(type) + ": " + e.getOriginalMessage(), e);
        }
    }

    @Override
    public boolean canConvert(Type from, Type to) {
        return from == byte[].class && readers.containsKey(to) || to == byte[].class && writers.containsKey(from);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // Axon's signature
    public <T> @Nullable T convert(@Nullable Object input, Type to) {
        return switch (input) {
            case null -> null;
            case Event event when to == byte[].class -> (T) write(event);
            case byte[] json
            when to instanceof Class<?> type && readers.containsKey(type) ->
                (T) read(type.asSubclass(Event.class), json);
            case Object same when to instanceof Class<?> type && type.isInstance(same) -> (T) same;
            default ->
                throw new ConversionException("Only events and their JSON are converted, not "
                        + input.getClass().getName() + " to " + to.getTypeName());
        };
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeProperty("types", readers.keySet());
    }

    private static <T> T known(Map<Class<?>, T> known, Class<?> type) {
        T found = known.get(type);
        if (found == null) {
            throw new ConversionException(type.getName() + " is no event that this version knows");
        }
        return found;
    }
}
