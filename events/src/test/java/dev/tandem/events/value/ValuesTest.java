package dev.tandem.events.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a text, a moment, a day, a time, a span and a number are, at their edges. */
class ValuesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u00a0",
                "\u200b",
                "\u200b\u2060\ufeff\u00ad",
                "\u034f",
                "\u115f\u1160\u3164\uffa0",
                "\u2800",
                "\u0301",
                "\ufe0f",
                "a\u0000b",
                "a\u001bb",
                "a\u0085b",
                "a\ud800",
                "\udc00a",
                "\ud83dx"
            })
    void notATextOfAnyLength(String given) {
        assertThat(Text.objection(given, 200)).isPresent();
        assertThat(Text.objection(given, 2000)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "7", "\u00e9", "e\u0301", "\u5c71", "\ud83d\ude00", "-", "\u202eabc", "\ufffd", " a "})
    void aTextOfAnyLength(String given) {
        assertThat(Text.objection(given, 200)).isEmpty();
        assertThat(Text.objection(given, 2000)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\tb", "a\r\nb", "a\u2028b"})
    void onlyALongTextHasLines(String given) {
        assertThat(Text.objection(given, Text.LINE)).isPresent();
        assertThat(Text.objection(given, Text.LINE + 1)).isEmpty();
    }

    @Test
    void aTextHasNoMoreCharactersThanItMay() {
        assertThat(Text.objection("x".repeat(200), 200)).isEmpty();
        assertThat(Text.objection("x".repeat(201), 200))
                .hasValueSatisfying(why -> assertThat(why).contains("201").contains("200"));
    }

    @Test
    void aMomentLiesFrom1900To9999InUtcAndHasMicroseconds() {
        assertThat(Moment.parse("1900-01-01T00:00:00Z")).isEqualTo(Moment.EARLIEST);
        assertThat(Moment.parse("9999-12-31T23:59:59.999999999Z")).isEqualTo(Moment.LATEST);
        assertThat(Moment.parse("2026-03-01T09:30:00.123456789+02:00"))
                .isEqualTo(Instant.parse("2026-03-01T07:30:00.123456Z"));
        refuses(
                Moment::parse,
                "+20270-02-03T10:00:00Z",
                "1900-01-01T00:00:00+00:01",
                "9999-12-31T23:59:59-00:01",
                "-0001-01-01T00:00:00Z",
                "2026-03-01T09:30:00",
                "2026-02-30T09:30:00Z",
                "1700000000",
                "",
                "2026-03-01T09:30:00." + "0".repeat(100) + "Z");
    }

    @Test
    void aDayLiesFrom1900To9999() {
        assertThat(Day.parse("1900-01-01")).isEqualTo(Day.EARLIEST);
        assertThat(Day.parse("9999-12-31")).isEqualTo(Day.LATEST);
        assertThat(Day.parse("2028-02-29")).isEqualTo(LocalDate.of(2028, 2, 29));
        refuses(Day::parse, "1899-12-31", "+10000-01-01", "2026-02-29", "2026-3-1", "2026-03-01T00:00:00Z", "");
    }

    @Test
    void aTimeOfDayHasWholeSeconds() {
        assertThat(TimeOfDay.parse("09:30")).isEqualTo(LocalTime.of(9, 30));
        assertThat(TimeOfDay.parse("23:59:59")).isEqualTo(LocalTime.of(23, 59, 59));
        refuses(TimeOfDay::parse, "24:00", "9:30", "09:30:00.5", "", "noon!");
    }

    @Test
    void aSpanIsAtMostTenYearsInWholeMilliseconds() {
        assertThat(Span.parse("P3660D")).isEqualTo(Span.LONGEST);
        assertThat(Span.parse("PT0.001S")).isEqualTo(Duration.ofMillis(1));
        refuses(
                Span::parse,
                "P3660DT1S",
                "P9223372036854775807D",
                "PT9223372036854775807S",
                "PT-9223372036854775808S",
                "PT0.0001S",
                "P1Y",
                "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "999999999999999", "0.8235294117647058", "1e-05", "1E+14", "-0.0", "0e999"})
    void aNumber(String spelling) {
        assertThat(Decimal.isSpelled(spelling)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1000000000000000",
                "1e15",
                "1e400",
                "1e2147483647",
                "1e2147483648",
                "1e-2147483648",
                "1E+99999999999999999999",
                "0e2147483648",
                "0.000000000000000000001"
            })
    void notANumber(String spelling) {
        assertThat(Decimal.isSpelled(spelling)).isFalse();
    }

    private static void refuses(Function<String, ?> parser, String... texts) {
        for (String text : texts) {
            assertThatThrownBy(() -> parser.apply(text))
                    .as(text)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("is not ");
        }
    }
}
