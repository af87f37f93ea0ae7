package dev.tandem.contracts;

import dev.tandem.events.Event;
import dev.tandem.openapi.Docs;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What each field of an event means: what the comment on its record says of it; else {@code fields.properties}, by the record and the field
 * or by the field alone, where fields of that name mean the same everywhere; else what the comment on its type says.
 */
final class FieldWords {

    private static final Properties GLOSSARY = glossary();

    private FieldWords() {}

    /** What that component means; null if nobody says so, which is a defect. */
    static @Nullable String of(RecordComponent component) {
        Class<?> record = component.getDeclaringRecord();
        String name = component.getName();
        String said = Docs.of(record).members().get(name);
        if (said == null) {
            said = GLOSSARY.getProperty(record.getSimpleName() + "." + name, GLOSSARY.getProperty(name));
        }
        return said == null ? ofType(component.getGenericType()) : said;
    }

    private static @Nullable String ofType(Type type) {
        if (type instanceof ParameterizedType several) {
            Type[] of = several.getActualTypeArguments();
            return ofType(of[of.length - 1]);
        }
        Class<?> plain = (Class<?>) type;
        String text = plain.getName().startsWith("dev.tandem.") ? Docs.of(plain).text() : "";
        return text.isEmpty() ? null : text;
    }

    private static Properties glossary() {
        Properties glossary = new Properties();
        try (InputStreamReader reader = new InputStreamReader(
                Objects.requireNonNull(FieldWords.class.getResourceAsStream("fields.properties")),
                StandardCharsets.UTF_8)) {
            glossary.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return glossary;
    }

    /** What happened, in the words of the comment on the type. */
    static String of(Class<? extends Event> type) {
        return Docs.of(type).text();
    }
}
