package dev.tandem.query.projection.rows;

import dev.tandem.events.Id;
import dev.tandem.events.PersonId;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Values of columns as PostgreSQL reads them from text. All columns of a batch travel as arrays of text and are cast in
 * the statement, because an array of arrays cannot be taken apart row by row by {@code unnest}.
 */
public final class SqlText {

    private SqlText() {}

    /**
     * The value as text.
     *
     * @throws IllegalArgumentException if it is of a type that has no agreed form
     */
    public static @Nullable String of(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text;
            case Enum<?> constant -> constant.name();
            case PersonId person -> person.value();
            case Id id -> id.value();
            case Boolean b -> b.toString();
            case Long n -> n.toString();
            case Integer n -> n.toString();
            case Short n -> n.toString();
            case Double n -> n.toString();
            case BigDecimal n -> n.toPlainString();
            case BigInteger n -> n.toString();
            case UUID id -> id.toString();
            case Temporal time -> time.toString();
            case Collection<?> many -> array(many);
            case Object[] many -> array(Arrays.asList(many));
            default ->
                throw new IllegalArgumentException(
                        "a column cannot hold a " + value.getClass().getName());
        };
    }

    private static String array(Collection<?> many) {
        return many.stream().map(SqlText::element).collect(Collectors.joining(",", "{", "}"));
    }

    private static String element(@Nullable Object value) {
        String text = of(value);
        return text == null ? "NULL" : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
