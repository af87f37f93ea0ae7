package dev.tandem.query.pipeline.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.requisition.Side;
import dev.tandem.query.story.Answer;
import dev.tandem.query.story.Candidacy;
import dev.tandem.query.story.Search;
import dev.tandem.query.story.Service;
import java.util.List;
import org.junit.jupiter.api.Test;

class ManagerInboxEndpointTest {

    private final Service service = Service.running();

    @Test
    void aManagerFindsWhatOthersWaitForMostUrgentFirst() {
        Search search = Search.forEngineer("in-1").by("rita", "mona");
        Candidacy met = search.candidate("in-met");
        Candidacy fresh = search.candidate("in-fresh");
        service.story()
                .happened(search.prepared(Search.terms()))
                .at("2026-01-12T10:00:00Z")
                .happened(
                        met.submitted(), met.accepted(), met.scheduled("in-int", "2026-01-13T10:00:00Z", "mona", "ivo"))
                .at("2026-01-13T11:00:00Z")
                .happened(met.completed("in-int", "mona", "ivo"), search.asked("in-q", Side.RECRUITER))
                .at("2026-01-13T11:30:00Z")
                .happened(fresh.submitted())
                .told();

        Answer inbox = service.at("2026-01-14T12:00:00Z").get("/managers/mona/inbox", "mona", "hiring-manager");

        assertThat(inbox.each("kind"))
                .containsExactly(
                        "FEEDBACK_TO_GIVE", "QUESTION_TO_ANSWER", "DEBRIEF_TO_SCHEDULE", "SUBMITTAL_TO_REVIEW");
        assertThat(inbox.each("late")).containsExactly("true", "true", "false", "false");
        assertThat(inbox.each("mine")).containsOnly("true");
        assertThat(inbox.text()).doesNotContain(Candidacy.SECRET);
    }

    @Test
    void anInterviewerFindsTheirOwnErrandsOnly() {
        Search search = Search.forEngineer("in-2").by("rita", "milo");
        Candidacy met = search.candidate("in-2-met");
        service.story()
                .happened(search.prepared(Search.terms()))
                .at("2026-01-12T10:00:00Z")
                .happened(
                        met.submitted(),
                        met.accepted(),
                        met.scheduled("in-2-int", "2026-01-13T10:00:00Z", "ida", "iris"))
                .at("2026-01-13T11:00:00Z")
                .happened(met.completed("in-2-int", "ida", "iris"), met.feedback("in-2-int", "ida"))
                .told();
        service.at("2026-01-14T10:00:00Z");

        assertThat(service.get("/managers/ida/inbox", "ida", "interviewer").each("kind"))
                .isEmpty();
        Answer iris = service.get("/managers/iris/inbox", "iris", "interviewer");
        assertThat(iris.each("kind")).containsExactly("FEEDBACK_TO_GIVE");
        assertThat(iris.each("due")).containsExactly("2026-01-14T11:00:00Z");
        assertThat(iris.text()).doesNotContain(Candidacy.SECRET);
    }

    @Test
    void afterAReassignmentTheErrandsAreTheNewManagers() {
        Search search = Search.forEngineer("in-3").by("rita", "manu");
        service.story()
                .happened(search.prepared(Search.terms()))
                .at("2026-01-12T10:00:00Z")
                .happened(search.candidate("in-3-c").submitted(), search.reassigned(Side.HIRING_MANAGER, "nils"))
                .told();

        assertThat(service.get("/managers/manu/inbox", "manu", "hiring-manager").each("kind"))
                .isEmpty();
        assertThat(service.get("/managers/nils/inbox", "nils", "hiring-manager").each("kind"))
                .containsExactlyInAnyOrder("SUBMITTAL_TO_REVIEW", "SLA_TO_SIGN");
    }

    @Test
    void onHoldNothingWaitsButTheSearchItself() {
        Search search = Search.forEngineer("in-4").by("rita", "moritz");
        service.story()
                .happened(search.prepared(Search.terms()))
                .at("2026-01-12T10:00:00Z")
                .happened(search.candidate("in-4-c").submitted(), search.putOnHold())
                .told();

        assertThat(service.get("/managers/moritz/inbox", "moritz", "hiring-manager")
                        .each("kind"))
                .containsExactly("REQUISITION_TO_RESUME");
    }

    @Test
    void anInboxIsReadByItsOwnerAndByOverseers() {
        assertThat(service.get("/managers/mona/inbox", "mona", "interviewer").status())
                .isEqualTo(200);
        for (String role : List.of("ta-leader", "executive", "auditor")) {
            assertThat(service.get("/managers/mona/inbox", "olga", role).status())
                    .as(role)
                    .isEqualTo(200);
        }
        for (String role : List.of("recruiter", "hiring-manager", "interviewer", "analyst")) {
            assertThat(service.get("/managers/mona/inbox", "olga", role).status())
                    .as(role)
                    .isEqualTo(403);
        }
        assertThat(service.get("/managers/mona/inbox", "mona", "analyst").status())
                .isEqualTo(403);
    }
}
