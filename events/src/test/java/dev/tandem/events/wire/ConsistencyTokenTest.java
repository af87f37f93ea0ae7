package dev.tandem.events.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsistencyTokenTest {

    @Test
    void comesBackAsItWasSent() {
        Map<String, Long> positions = new LinkedHashMap<>();
        positions.put("4f1c", 17L);
        positions.put("c-9.a_b", 9_000_000_000L);

        ConsistencyToken token = new ConsistencyToken(positions);

        assertThat(ConsistencyToken.parse(token.encoded())).isEqualTo(token);
    }

    @Test
    void isWhatTheContractSays() {
        String encoded = new ConsistencyToken(Map.of("4f1c", 17L)).encoded();

        assertThat(new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8))
                .isEqualTo("v1,17@4f1c");
        assertThat(encoded).doesNotContain("=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "%%%", "djE", "v1,17@4f1c", "djIsMTdANGYxYw", "djEsMTdA", "djEsQDRmMWM", "djEsLTFANGYxYw"})
    void anythingElseIsRefusedWithASentence(String encoded) {
        assertThatThrownBy(() -> ConsistencyToken.parse(encoded))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not a consistency token");
    }
}
