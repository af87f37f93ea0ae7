package dev.tandem.query.personaldata;

import dev.tandem.events.PersonId;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Writes sentences with the names that are told in the same answer: those of the {@link Expanded} of whatever it stands in. So no answer can
 * tell names beside a sentence, and ids in it.
 */
public final class SentenceSerializer extends StdSerializer<Sentence> {

    /** Reflection is not for each answer. */
    private static final ClassValue<Optional<Method>> EXPANDED = new ClassValue<>() {
        @Override
        protected Optional<Method> computeValue(Class<?> type) {
            return type.isRecord()
                    ? Arrays.stream(type.getRecordComponents())
                            .filter(component -> component.getType() == Expanded.class)
                            .map(SentenceSerializer::accessor)
                            .findFirst()
                    : Optional.empty();
        }
    };

    /** For Jackson. */
    public SentenceSerializer() {
        super(Sentence.class);
    }

    /** Writes parts of an answer, beside which those names are told. */
    public static ObjectWriter naming(JsonMapper json, Expanded names) {
        return json.writer().withAttribute(Expanded.class, names);
    }

    @Override
    public void serialize(Sentence sentence, JsonGenerator json, SerializationContext context) {
        @Nullable Expanded told = (Expanded) context.getAttribute(Expanded.class);
        for (TokenStreamContext at = json.streamWriteContext(); told == null && at != null; at = at.getParent()) {
            told = beside(at.currentValue());
        }
        @Nullable Map<PersonId, PersonName> people = told == null ? null : told.people();
        json.writeString(people == null ? sentence.text() : sentence.naming(people));
    }

    private static @Nullable Expanded beside(@Nullable Object answer) {
        if (answer == null) {
            return null;
        }
        Optional<Method> expanded = EXPANDED.get(answer.getClass());
        try {
            return expanded.isEmpty() ? null : (Expanded) expanded.get().invoke(answer);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + expanded.get(), e);
        }
    }

    private static Method accessor(RecordComponent component) {
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        return accessor;
    }
}
