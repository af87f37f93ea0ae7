package dev.tandem.query.projection.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StorableJsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"text\":\"plain, ü, \ud7ff, \ue000 and \ud83d\ude00\"}",
                "{\"pair\":\"\\ud83d\\ude00\"}",
                "{\"no escape\":\"\\\\u0000 \\\\ud800\"}",
                "{\"others\":\"\\u0001\\ud7ff\\ue000\\n\\\"\"}",
                "\\u00",
                "\\"
            })
    void whatIsStorableIsLeftAlone(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);

        assertThat(StorableJson.of(bytes)).isSameAs(bytes);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "a\\u0000b, a\\ufffdb",
                "\\ud800, \\ufffd",
                "\\uDC00\\uD83D\\uDE00, \\ufffd\\uD83D\\uDE00",
                "\\ud83d\\ud83d\\ude00, \\ufffd\\ud83d\\ude00",
                "\\ud83d\\n\\ude00, \\ufffd\\n\\ufffd",
                "\\\\\\u0000, \\\\\\ufffd"
            })
    void whatIsNotIsReplaced(String json, String storable) {
        assertThat(new String(StorableJson.of(json.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8))
                .isEqualTo(storable);
    }

    @Test
    void aSurrogateInBytesIsNoProperUtf8AndIsReplaced() {
        byte[] given = {'a', (byte) 0xED, (byte) 0xA0, (byte) 0x80, 'b'};

        assertThat(new String(StorableJson.of(given), StandardCharsets.UTF_8)).isEqualTo("a\ufffdb");
        assertThat(given[1]).as("what was given stays").isEqualTo((byte) 0xED);
    }
}
