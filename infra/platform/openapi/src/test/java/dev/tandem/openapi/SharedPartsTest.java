package dev.tandem.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SharedPartsTest {

    private final SharedParts parts = new SharedParts("responses");

    @Test
    void whatStandsInOnePlaceIsWrittenThere() {
        Map<String, Object> place = parts.place(Map.of("description", "Gone."), "Gone");

        assertThat(parts.shared()).isEmpty();
        assertThat(place).isEqualTo(Map.of("description", "Gone."));
    }

    @Test
    void whatStandsInMoreIsWrittenOnceAndReferredTo() {
        Map<String, Object> one = parts.place(Map.of("description", "Gone."), "Gone");
        Map<String, Object> other = parts.place(Map.of("description", "Gone."), "AlsoGone");

        assertThat(parts.shared()).isEqualTo(Map.of("Gone", Map.of("description", "Gone.")));
        assertThat(one).isEqualTo(Map.of("$ref", "#/components/responses/Gone")).isEqualTo(other);
    }

    @Test
    void twoAreNotCalledTheSame() {
        parts.place(Map.of("in", "path"), "Id", "GetId");
        parts.place(Map.of("in", "path"), "Id", "PutId");
        parts.place(Map.of("in", "query"), "Id", "FindId");
        parts.place(Map.of("in", "query"), "Id", "ListId");

        assertThat(parts.shared()).containsOnlyKeys("Id", "FindId");

        parts.place(Map.of("in", "header"), "Id");
        parts.place(Map.of("in", "header"), "Id");
        assertThatIllegalStateException().isThrownBy(parts::shared).withMessageContaining("[Id]");
    }
}
