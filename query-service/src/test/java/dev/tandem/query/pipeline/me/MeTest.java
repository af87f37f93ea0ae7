package dev.tandem.query.pipeline.me;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.query.story.Answer;
import dev.tandem.query.story.Search;
import dev.tandem.query.story.Service;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The first request of a frontend tells whoever sends it what they are here. */
class MeTest {

    private final Service service = Service.running();

    @Test
    void itCountsTheSearchesOfEachRelationAndSaysWhetherTheRoleLetsItCount() {
        Search first = Search.forEngineer("r-me-1").by("me-rec", "me-man");
        Search second = Search.forEngineer("r-me-2").by("me-rec", "me-rec");
        service.story().happened(first.prepared(Search.terms())).told();
        service.story().happened(second.opened(), second.cancelled()).told();

        JsonNode me = service.get("/me", "me-rec", "recruiter").json();

        assertThat(me.get("person").asString()).isEqualTo("me-rec");
        assertThat(me.get("roles").toString()).isEqualTo("[\"recruiter\"]");
        assertThat(me.get("searches").toString()).isEqualTo("""
                [{"relation":"RECRUITER","counts":true,"open":1,"all":2},\
                {"relation":"HIRING_MANAGER","counts":false,"open":0,"all":1}]""");
    }

    @Test
    void itsLinksAnswerAndWhatIsNotThereIsNotTheirs() {
        for (String role : List.of(
                "recruiter", "hiring-manager", "interviewer", "hiring-team", "ta-leader", "auditor", "analyst")) {
            JsonNode links = service.get("/me", "me-" + role, role).json().get("links");
            links.properties().forEach(link -> {
                if (!link.getValue().isNull()) {
                    assertThat(service.get(link.getValue().asString(), "me-" + role, role)
                                    .status())
                            .as("%s of %s", link, role)
                            .isEqualTo(200);
                }
            });
            Answer queue = service.get("/recruiters/me-" + role + "/queue", "me-" + role, role);
            assertThat(links.get("queue").isNull())
                    .as(role)
                    .isEqualTo(!Set.of("recruiter", "hiring-manager", "hiring-team")
                            .contains(role));
            assertThat(links.get("workItems").isNull())
                    .as(role)
                    .isEqualTo(service.get("/work-items", "me-" + role, role).status() == 403);
            assertThat(queue.status()).as(role).isIn(links.get("queue").isNull() ? List.of(200, 403) : List.of(200));
        }
    }

    @Test
    void whatItSaysMayBeReadFollowsTheTable() {
        JsonNode auditor = service.get("/me", "me-aud", "auditor").json().get("reads");
        assertThat(auditor.valueStream().filter(read -> read.get("all").asBoolean()))
                .extracting(read -> read.get("thing").asString())
                .contains("HISTORY", "REQUISITION", "WORK");
        String nobody = service.token("me-nobody");
        assertThat(service.get("/me", nobody, Map.of()).json().get("reads")).isEmpty();
    }
}
