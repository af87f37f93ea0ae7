package dev.tandem.query.projection.topic;

import dev.tandem.query.projection.api.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.UnaryOperator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ext.javatime.deser.DurationDeserializer;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;
import tools.jackson.databind.ext.javatime.deser.LocalDateDeserializer;
import tools.jackson.databind.ext.javatime.deser.LocalDateTimeDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Reads times and durations within {@link TimeRange}, so that no fold meets one that it cannot reckon with and PostgreSQL
 * cannot hold.
 */
final class TimesInRange extends SimpleModule {

    private static final long serialVersionUID = 1L;

    TimesInRange() {
        addDeserializer(Instant.class, new Clamped<>(InstantDeserializer.INSTANT, TimeRange::clamp));
        addDeserializer(LocalDate.class, new Clamped<>(LocalDateDeserializer.INSTANCE, TimeRange::clamp));
        addDeserializer(LocalDateTime.class, new Clamped<>(LocalDateTimeDeserializer.INSTANCE, TimeRange::clamp));
        addDeserializer(Duration.class, new Clamped<>(DurationDeserializer.INSTANCE, TimeRange::clamp));
    }

    private static final class Clamped<T> extends ValueDeserializer<T> {

        private final ValueDeserializer<T> usual;
        private final UnaryOperator<T> clamp;

        Clamped(ValueDeserializer<T> usual, UnaryOperator<T> clamp) {
            this.usual = usual;
            this.clamp = clamp;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) {
            return clamp.apply(usual.deserialize(json, context));
        }
    }
}
