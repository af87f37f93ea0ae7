package dev.tandem.command.dispatch;

import dev.tandem.command.privacy.PersonalDataJson;
import dev.tandem.command.privacy.Sealing;
import dev.tandem.eventjson.EventReader;
import dev.tandem.eventjson.UnreadableEventException;
import dev.tandem.events.DataSubject;
import dev.tandem.events.Event;
import dev.tandem.events.EventCatalog;
import dev.tandem.events.OfOutsider;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.conversion.ConversionException;
import org.axonframework.conversion.Converter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events to JSON and back, in Axon's terms. Writers are made once for each type; what was stored is read by an
 * {@link EventReader}, whatever version stored it.
 */
public final class EventCodec implements Converter {

    private final EventReader reader = new EventReader();
    private final Map<Class<?>, ObjectWriter> writers = new HashMap<>();
    private final Map<Class<?>, RecordComponent> subjects = new HashMap<>();
    private final Sealing sealing;

    /**
     * For every type of {@link EventCatalog}.
     *
     * @param sealing how text about a person is written; it is read as it stands
     */
    public EventCodec(Sealing sealing) {
        this.sealing = sealing;
        JsonMapper json = JsonMapper.builder()
                .disable(SerializationFeature.WRAP_EXCEPTIONS) // what keeps a text from being sealed is told as it is
                .addModule(new PersonalDataJson())
                .build();
        for (Class<? extends Event> type : EventCatalog.types().values()) {
            writers.put(type, json.writerFor(type));
            RecordComponent subject = PersonalDataJson.subjectIn(type);
            if (subject != null) {
                subjects.put(type, subject);
            }
        }
    }

    /** The JSON of an event, UTF-8; what is personal data in it sealed, as {@link Sealing#seal} does or fails. */
    public byte[] write(Event event) {
        return PersonalDataJson.about(subject(event), known(writers, event.getClass()), sealing)
                .writeValueAsBytes(event);
    }

    /** Fails where {@link #write} would; nothing is sealed, and no key is made. */
    public void requireWritable(Event event) {
        Sealing looking = (subject, text) -> {
            sealing.requireSealable(subject);
            return text;
        };
        PersonalDataJson.about(subject(event), known(writers, event.getClass()), looking)
                .writeValueAsBytes(event);
    }

    private @Nullable DataSubject subject(Event event) {
        if (event instanceof OfOutsider about) {
            return about.outsider();
        }
        RecordComponent component = subjects.get(event.getClass());
        try {
            return component == null
                    ? null
                    : (DataSubject) component.getAccessor().invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }

    /**
     * The event in this JSON.
     *
     * @param type the name of its type when it was stored
     * @param version the revision of its shape when it was stored
     * @throws ConversionException if this version of Tandem knows no such type or revision, or the JSON is no such event
     */
    public Event read(String type, String version, byte[] json) {
        try {
            return reader.read(type, Integer.parseInt(version), json);
        } catch (UnreadableEventException | NumberFormatException e) {
            throw new ConversionException("cannot be decided on: " + e.getMessage(), e);
        }
    }

    @Override
    public boolean canConvert(Type from, Type to) {
        return to == byte[].class && (from == byte[].class || writers.containsKey(from));
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // Axon's signature
    public <T> @Nullable T convert(@Nullable Object input, Type to) {
        return switch (input) {
            case null -> null;
            case Event event when to == byte[].class -> (T) write(event);
            case Object same when to instanceof Class<?> type && type.isInstance(same) -> (T) same;
            default ->
                // Not back: an event's JSON is read by the name and version it was stored under, which Axon does not
                // hand on.
                throw new ConversionException("Only events are converted, and to JSON; not "
                        + input.getClass().getName() + " to " + to.getTypeName());
        };
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeProperty("types", writers.keySet());
    }

    private static <T> T known(Map<Class<?>, T> known, Class<?> type) {
        T found = known.get(type);
        if (found == null) {
            throw new ConversionException(type.getName() + " is no event that this version knows");
        }
        return found;
    }
}
