package dev.tandem.query.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.EventCatalog;
import dev.tandem.query.story.Answer;
import dev.tandem.query.story.Service;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whoever builds on the events finds what they may rely on, without a token. */
class ContractsEndpointTest {

    private final Service service = Service.running();

    @Test
    void theSchemaOfEveryRevisionIsWhereItsEventsSay() {
        JsonNode listed = service.getAsNobody("/schemas").json().get("items");
        assertThat(listed.size()).isGreaterThan(EventCatalog.types().size());
        for (JsonNode path : listed) {
            Answer schema = service.getAsNobody(path.asString());
            assertThat(schema.status()).as(path.asString()).isEqualTo(200);
            assertThat(schema.header("Content-Type")).isEqualTo("application/schema+json");
            assertThat(path.asString())
                    .isEqualTo("/schemas/" + schema.json().get("title").asString() + "/"
                            + schema.json().get("x-version").asInt());
        }
    }

    @Test
    void whatWasNeverPublishedHasNone() {
        assertThat(service.getAsNobody("/schemas/hiring.OfferExtended/99")
                        .problem(404)
                        .get("rule")
                        .asString())
                .isEqualTo("SCHEMA_UNKNOWN");
        assertThat(service.getAsNobody("/schemas/hiring.TeaMade/1").status()).isEqualTo(404);
        assertThat(service.getAsNobody("/schemas/hiring.OfferExtended/two").status())
                .isEqualTo(400);
    }

    @Test
    void theCatalogueIsAPageAndMarkdown() {
        Answer page = service.getAsNobody("/catalogue", "Accept", "text/html");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(service.getAsNobody("/catalogue.md").text()).startsWith("# Events");
    }

    @Test
    void toolsReadTheTopicsDocument() {
        assertThat(service.getAsNobody("/asyncapi.json").json().get("asyncapi").asString())
                .startsWith("3.");
    }
}
