package dev.tandem.http;

import dev.tandem.events.PersonId;
import dev.tandem.events.value.Day;
import dev.tandem.events.value.Moment;
import dev.tandem.events.value.Span;
import dev.tandem.events.value.TimeOfDay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Reads moments, days, times and spans from JSON as {@link dev.tandem.events.value} defines them, and no other spelling of them; and
 * no person whose id reads like the system's.
 */
public final class JsonValues {

    private JsonValues() {}

    /** To be added to a mapper that reads what came from outside; never to one that reads stored events. */
    public static JacksonModule module() {
        return new SimpleModule("tandem-values")
                .addDeserializer(Instant.class, new Value<>(Instant.class, Moment::parse))
                .addDeserializer(LocalDate.class, new Value<>(LocalDate.class, Day::parse))
                .addDeserializer(LocalTime.class, new Value<>(LocalTime.class, TimeOfDay::parse))
                .addDeserializer(Duration.class, new Value<>(Duration.class, Span::parse))
                .addDeserializer(PersonId.class, new Somebody());
    }

    /** The id of a person, who is never the system nor has a name that reads like its own. */
    private static final class Somebody extends StdScalarDeserializer<PersonId> {

        Somebody() {
            super(PersonId.class);
        }

        @Override
        public @Nullable PersonId deserialize(JsonParser json, DeserializationContext context) {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return (PersonId) context.handleUnexpectedToken(getValueType(context), json);
            }
            String text = json.getString();
            try {
                PersonId person = new PersonId(text);
                return person.resemblesSystem()
                        ? (PersonId) context.handleWeirdStringValue(
                                handledType(), text, "it is, or reads like, the name of the automations")
                        : person;
            } catch (IllegalArgumentException e) {
                return (PersonId) context.handleInstantiationProblem(handledType(), text, e);
            }
        }
    }

    private static final class Value<T> extends StdScalarDeserializer<T> {

        private final Function<String, T> parser;

        Value(Class<T> type, Function<String, T> parser) {
            super(type);
            this.parser = parser;
        }

        @Override
        @SuppressWarnings("unchecked") // a handler answers with such a value or null
        public @Nullable T deserialize(JsonParser json, DeserializationContext context) {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(getValueType(context), json);
            }
            String text = json.getString();
            try {
                return parser.apply(text);
            } catch (IllegalArgumentException e) {
                return (T) context.handleWeirdStringValue(handledType(), text, "it %s", e.getMessage());
            }
        }
    }
}
