package dev.tandem.command.privacy;

import dev.tandem.events.CandidateId;
import dev.tandem.events.DataSubject;
import dev.tandem.events.Event;
import dev.tandem.events.OfPerson;
import dev.tandem.events.PersonalData;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.ser.ValueSerializerModifier;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes what is marked {@link PersonalData} sealed, at any depth of an event, with the key of whom the event is about. */
public final class PersonalDataJson extends SimpleModule {

    private static final long serialVersionUID = 1L;
    private static final Object SEALER = new Object();

    /** A module for the mapper that events are written with. */
    public PersonalDataJson() {
        super("personal-data");
        setSerializerModifier(new MarkedComponents());
    }

    /** The writer for an event about them; about nobody, what is marked is written in clear. */
    public static ObjectWriter about(@Nullable DataSubject subject, ObjectWriter writer, Sealing sealing) {
        if (subject == null) {
            return writer;
        }
        UnaryOperator<String> sealer = text -> sealing.seal(subject, text);
        return writer.withAttribute(SEALER, sealer);
    }

    /**
     * The component of that type of event that names whom it is about; null if it names nobody, or is {@link OfOutsider}, which no
     * component names.
     *
     * @throws IllegalArgumentException if it names two people: whose key would it be?
     */
    public static @Nullable RecordComponent subjectIn(Class<? extends Event> type) {
        boolean ofPerson = OfPerson.class.isAssignableFrom(type);
        List<RecordComponent> named = Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getType() == CandidateId.class
                        || ofPerson && component.getName().equals("person"))
                .toList();
        if (named.size() > 1) {
            throw new IllegalArgumentException(type.getName() + " is about more than one");
        }
        return named.isEmpty() ? null : named.getFirst();
    }

    private static final class MarkedComponents extends ValueSerializerModifier {

        private static final long serialVersionUID = 1L;

        @Override
        public List<BeanPropertyWriter> changeProperties(
                SerializationConfig config, BeanDescription.Supplier bean, List<BeanPropertyWriter> properties) {
            if (bean.getBeanClass().isRecord()) {
                for (RecordComponent component : bean.getBeanClass().getRecordComponents()) {
                    if (component.isAnnotationPresent(PersonalData.class)) {
                        properties.stream()
                                .filter(property -> property.getName().equals(component.getName()))
                                .forEach(property -> property.assignSerializer(new SealedString()));
                    }
                }
            }
            return properties;
        }
    }

    private static final class SealedString extends StdSerializer<Object> {

        SealedString() {
            super(Object.class);
        }

        @Override
        @SuppressWarnings("unchecked") // what about() has put there
        public void serialize(Object text, JsonGenerator json, SerializationContext context) {
            String clear = (String) text;
            Object sealer = context.getAttribute(SEALER);
            boolean saysNothing = clear.isEmpty();
            json.writeString(sealer == null || saysNothing ? clear : ((UnaryOperator<String>) sealer).apply(clear));
        }
    }
}
