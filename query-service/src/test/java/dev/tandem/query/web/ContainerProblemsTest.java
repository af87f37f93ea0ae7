package dev.tandem.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.query.story.Answer;
import dev.tandem.query.story.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What is refused before any of our code sees it is told as everything else is; command-service has a test of the same name. */
class ContainerProblemsTest {

    private static final Service SERVICE = Service.running();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/requisitions/%2F",
                "/requisitions/%00",
                "/requisitions/%5C..",
                "/requisitions/;a=b/x",
                "/%2e%2e/x"
            })
    void anAddressThatCannotBeIsAProblem(String path) {
        isAProblem(SERVICE.getAsNobody(path));
    }

    @Test
    void anAddressOrAHeaderThatIsTooLongIsAProblem() {
        isAProblem(SERVICE.getAsNobody("/requisitions?q=" + "x".repeat(20_000)));
        isAProblem(SERVICE.getAsNobody("/requisitions", "X-Long", "x".repeat(20_000)));
    }

    private static void isAProblem(Answer answer) {
        JsonNode problem = answer.problem(400);
        assertThat(problem.get("status").asInt()).isEqualTo(400);
        assertThat(problem.get("rule").asString()).isNotEmpty();
        assertThat(problem.get("remedy").asString()).isNotEmpty();
        assertThat(answer.header("Tandem-Correlation-Id"))
                .isEqualTo(problem.get("correlationId").asString())
                .isNotEmpty();
    }
}
