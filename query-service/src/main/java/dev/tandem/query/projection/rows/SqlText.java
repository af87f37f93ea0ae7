package dev.tandem.query.projection.rows;

import dev.tandem.events.Id;
import dev.tandem.events.PersonId;
import dev.tandem.query.projection.api.TimeRange;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Values of columns as PostgreSQL reads them from text. All columns of a batch travel as arrays of text and are cast in
 * the statement, because an array of arrays cannot be taken apart row by row by {@code unnest}. What PostgreSQL cannot hold
 * is replaced: times beyond {@link TimeRange} by its ends, the character zero by U+FFFD.
 */
public final class SqlText {

    private static final int LONGEST = 500;

    private SqlText() {}

    /**
     * The value as text.
     *
     * @throws IllegalArgumentException if it is of a type that has no agreed form
     */
    public static @Nullable String of(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text(text);
            case Enum<?> constant -> constant.name();
            case PersonId person -> person.value();
            case Id id -> id.value();
            case Boolean b -> b.toString();
            case Long n -> n.toString();
            case Integer n -> n.toString();
            case Short n -> n.toString();
            case Double n -> n.toString();
            case BigDecimal n -> n.toString();
            case BigInteger n -> n.toString();
            case UUID id -> id.toString();
            case Instant time -> TimeRange.clamp(time).toString();
            case OffsetDateTime time -> TimeRange.clamp(time.toInstant()).toString();
            case ZonedDateTime time -> TimeRange.clamp(time.toInstant()).toString();
            case LocalDate day -> TimeRange.clamp(day).toString();
            case LocalDateTime time -> TimeRange.clamp(time).toString();
            case LocalTime time -> time.toString();
            case Collection<?> many -> array(many);
            case Object[] many -> array(Arrays.asList(many));
            default ->
                throw new IllegalArgumentException(
                        "a column cannot hold a " + value.getClass().getName());
        };
    }

    /** Cut, since an entry of an index holds about 2,700 bytes; rows hold all of it. */
    private static String text(String text) {
        String cut = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        return cut.indexOf('\0') < 0 ? cut : cut.replace('\0', '\uFFFD');
    }

    private static String array(Collection<?> many) {
        return many.stream().map(SqlText::element).collect(Collectors.joining(",", "{", "}"));
    }

    private static String element(@Nullable Object value) {
        String text = of(value);
        return text == null ? "NULL" : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
