package dev.tandem.testing.fuzz;

import java.util.List;
import java.util.random.RandomGenerator;

/** Values that break what was not made for them. JSON is text here, so that it may also be what no library would write. */
final class HostileValues {

    /** As they stand in JSON. */
    private static final List<String> JSON = List.of(
            "null",
            "true",
            "-1",
            "0",
            "-0",
            "0.0",
            "1e400",
            "-1e400",
            "1e2147483647",
            "1e2147483648",
            "1e-2147483648",
            "1E+99999999999999999999",
            "2147483648",
            "-2147483649",
            "9223372036854775808",
            "1.0000000000000000000000000000001",
            "123456789012345678901234567890123456789012345678901234567890",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"a\\u0000b\"",
            "\"\\u001b[31m\"",
            "\"\\ud800\"",
            "\"\\udc00\\ud800\"",
            "\"\\u200b\"",
            "\"\\u200b\\u2060\\ufeff\"",
            "\"\\u202e\"",
            "\"\\uffff\"",
            "\"\uD83D\uDE00\"",
            "\"a\\nb\"",
            "\"{}\"",
            "\"../../etc/passwd\"",
            "\"'; drop table event; --\"",
            "\"%00%2F\"",
            "\"+20270-02-03T10:00:00Z\"",
            "\"-999999999-01-01T00:00:00Z\"",
            "\"9999-12-31T23:59:59.999999999Z\"",
            "\"0000-00-00T00:00:00Z\"",
            "\"1900-01-01T00:00:00+18:00\"",
            "\"+999999999-12-31\"",
            "\"2026-02-30\"",
            "\"P9223372036854775807D\"",
            "\"PT9223372036854775807S\"",
            "\"PT-1S\"",
            "\"24:00\"",
            "\"00:00:00.000000001\"",
            "\"UTC+25\"",
            "\"EUR\\u0000\"",
            "\"NaN\"",
            "\"1700000000\"",
            "\"system\"",
            "[]",
            "{}",
            "[[]]",
            "[null]",
            "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
            "{\"\":{\"\":{\"\":null}}}",
            "NaN",
            "Infinity",
            "tru",
            "\"unfinished",
            "01",
            "/**/1");

    /** As they stand in a path or a query. */
    private static final List<String> URL = List.of(
            "",
            "%",
            "%zz",
            "%00",
            "%2F",
            "%2f..%2f..",
            "%5C",
            "..",
            ".",
            "%2e%2e",
            ";a=b",
            "%3B",
            "//",
            "a//b",
            "%C0%AF",
            "%FF",
            "%ED%A0%80",
            "%E2%80%8B",
            "%0D%0AX-Evil:1",
            "+",
            "%20",
            "null",
            "-1",
            "1e2147483648",
            "99999999999999999999",
            "+20270-02-03T10:00:00Z",
            "%2B20270-02-03",
            "9999-12-31T23:59:59.999999999Z",
            "0000-01-01",
            "PT9223372036854775807S",
            "[]",
            "{}",
            "|",
            "^",
            "\"",
            "<script>",
            "'",
            "\u00e9",
            "eyJ2IjoxfQ",
            "AAAA",
            "=",
            "a=b=c");

    private HostileValues() {}

    static String json(RandomGenerator random) {
        return switch (random.nextInt(24)) {
            case 0 -> "\"" + "x".repeat(random.nextInt(1, 30_000)) + "\"";
            case 1 -> many("\"\"", random.nextInt(1, 20_000));
            case 2 -> many("{}", random.nextInt(1, 10_000));
            case 3 -> "[".repeat(random.nextInt(1, 20_000));
            case 4 -> "9".repeat(random.nextInt(1, 5_000));
            case 5 -> "1e" + "9".repeat(random.nextInt(1, 12));
            default -> JSON.get(random.nextInt(JSON.size()));
        };
    }

    static String url(RandomGenerator random) {
        return random.nextInt(30) == 0 ? "x".repeat(random.nextInt(1, 20_000)) : URL.get(random.nextInt(URL.size()));
    }

    private static String many(String element, int count) {
        return "[" + (element + ",").repeat(count - 1) + element + "]";
    }
}
