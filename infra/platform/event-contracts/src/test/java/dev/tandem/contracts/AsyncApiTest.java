package dev.tandem.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.testing.typescript.NodePackages;
import dev.tandem.testing.typescript.NodePackages.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tools that know AsyncAPI know these topics. */
class AsyncApiTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final JsonNode DOCUMENT = JSON.valueToTree(AsyncApi.document());

    /** Where there is no node, it says so on standard output. */
    @Test
    void theReferenceParserHasNothingToSayOfIt() throws Exception {
        Path file = Path.of("target", "asyncapi.json").toAbsolutePath();
        Files.writeString(file, DOCUMENT.toString());
        Optional<NodePackages> node = NodePackages.in("infra/tools/asyncapi");
        if (node.isPresent()) {
            Result result = node.get().run("../check.js", file.toString());
            assertThat(result.output().strip())
                    .isEqualTo(EventContracts.all().list().size() + 1 + " messages");
            assertThat(result.status()).isZero();
        }
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(DOCUMENT.findValuesAsString("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                DOCUMENT.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void everyRevisionIsAMessageWithItsEnvelopeItsDataAndAnExample() {
        assertThat(DOCUMENT.at("/components/messages").size())
                .isEqualTo(EventContracts.all().list().size() + 1);
        assertThat(DOCUMENT.at("/components/messages")).allSatisfy(message -> {
            assertThat(message.at("/headers/$ref").asString()).endsWith("Envelope");
            assertThat(message.path("payload").path("$ref").asString()).startsWith("#/components/schemas/");
            assertThat(message.at("/examples/0/payload").isObject()).isTrue();
            assertThat(message.get("summary").asString()).endsWith(".").hasSizeGreaterThan(5);
        });
        assertThat(DOCUMENT.at("/channels/hiringEvents/address").asString()).isEqualTo("hiring.events");
        assertThat(DOCUMENT.at("/channels/hiringRequisitions/address").asString())
                .isEqualTo("hiring.requisitions");
    }
}
