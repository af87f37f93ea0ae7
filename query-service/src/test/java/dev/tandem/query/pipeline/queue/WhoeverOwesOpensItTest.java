package dev.tandem.query.pipeline.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.requisition.Duty;
import dev.tandem.events.requisition.HiringTeamJoined;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.SideDelegated;
import dev.tandem.query.story.Candidacy;
import dev.tandem.query.story.Search;
import dev.tandem.query.story.Service;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** People with whom a search no longer reckons, or never did, find what they owe, and open what it is about. */
class WhoeverOwesOpensItTest {

    private static final Service SERVICE = Service.running();

    @BeforeEach
    void setTime() {
        SERVICE.at("2026-01-20T09:00:00Z");
    }

    @Test
    void anInterviewerWhoWasDroppedFromThePanel() {
        Candidacy one = interviewed("ow-1", "ow-ivy");
        SERVICE.story()
                .at("2026-01-08T09:00:00Z")
                .happened(one.search().panelAssigned("ow-other"))
                .told();

        owesFeedback(one, "ow-ivy", Role.INTERVIEWER);
    }

    @Test
    void aLeaderWhoSatOnThePanel() {
        Candidacy one = interviewed("ow-2", "ow-lea");

        owesFeedback(one, "ow-lea", Role.TA_LEADER);
        owesFeedback(one, "ow-lea", Role.INTERVIEWER);
    }

    @Test
    void aRecruiterOnAnothersPanel() {
        Candidacy one = interviewed("ow-3", "ow-rita");

        owesFeedback(one, "ow-rita", Role.RECRUITER);
    }

    @Test
    void aFormerManagerWithAnInterviewLeft() {
        Candidacy one = interviewed("ow-4", "ow-4-man");
        SERVICE.story()
                .at("2026-01-08T09:00:00Z")
                .happened(one.search().reassigned(Side.HIRING_MANAGER, "ow-new"))
                .told();

        owesFeedback(one, "ow-4-man", Role.HIRING_MANAGER);
        owesFeedback(one, "ow-4-man", Role.INTERVIEWER);
    }

    @Test
    void anInterviewerOfAnImportedHistory() {
        Search search = search("ow-5").broughtIn();
        Candidacy one = search.candidate("ow-5-cand");
        SERVICE.story()
                .by("ow-import", Role.IMPORTER)
                .at("2026-01-05T09:00:00Z")
                .happened(search.opened(), one.registered(), one.submitted())
                .at("2026-01-06T09:00:00Z")
                .happened(one.scheduled("ow-5-int", "2026-01-21T09:00:00Z", "ow-ivo"))
                .told();
        SERVICE.keyHolder().name(one.candidate(), "Name of ow-5");

        opens(one, "ow-ivo", Role.INTERVIEWER, "/managers/ow-ivo/inbox", "INTERVIEW_TO_HOLD");
    }

    @Test
    void whoeverActsForASideOrIsAskedToADebrief() {
        Candidacy one = interviewed("ow-6", "ow-ida");
        SERVICE.story()
                .at("2026-01-08T09:00:00Z")
                .happened(
                        one.feedback("ow-6-int", "ow-ida"),
                        new HiringTeamJoined(
                                one.requisition(), new PersonId("ow-cora"), Duty.COORDINATOR, new PersonId("ow-6-rec")),
                        delegated(one, Side.RECRUITER, "ow-6-rec", "ow-dora"),
                        delegated(one, Side.HIRING_MANAGER, "ow-6-man", "ow-dana"))
                .told();

        opens(one, "ow-dora", Role.HIRING_TEAM, "/recruiters/ow-dora/queue", "DEBRIEF_TO_SCHEDULE");
        opens(one, "ow-cora", Role.HIRING_TEAM, "/recruiters/ow-cora/queue", "DEBRIEF_TO_SCHEDULE");
        opens(one, "ow-dana", Role.HIRING_TEAM, "/managers/ow-dana/inbox", "DEBRIEF_TO_SCHEDULE");

        SERVICE.story()
                .at("2026-01-09T09:00:00Z")
                .happened(one.debriefScheduled("ow-6-deb", "2026-01-21T09:00:00Z", "ow-6-man", "ow-guest"))
                .told();

        opens(one, "ow-guest", Role.INTERVIEWER, "/managers/ow-guest/inbox", "DEBRIEF_TO_HOLD");
        assertThat(SERVICE.get("/applications/" + one.id(), "ow-guest", "interviewer")
                        .text())
                .doesNotContain(Candidacy.SECRET);
        assertThat(SERVICE.get("/recruiters/ow-cora/queue", "ow-cora", "hiring-team")
                        .each("kind"))
                .as("what a coordinator cannot settle")
                .isEmpty();
    }

    private static SideDelegated delegated(Candidacy one, Side side, String owner, String delegate) {
        return new SideDelegated(
                one.requisition(),
                side,
                new PersonId(owner),
                new PersonId(delegate),
                Instant.parse("2026-01-08T09:00:00Z"),
                Instant.parse("2026-02-08T09:00:00Z"),
                Set.of());
    }

    /** Somebody was interviewed by that person, who has given no feedback yet. */
    private static Candidacy interviewed(String search, String interviewer) {
        Candidacy one = search(search).candidate(search + "-cand");
        SERVICE.story()
                .at("2026-01-05T09:00:00Z")
                .happened(one.search().prepared(Search.terms()))
                .happened(one.search().panelAssigned(interviewer), one.registered())
                .at("2026-01-06T09:00:00Z")
                .happened(
                        one.submitted(),
                        one.accepted(),
                        one.scheduled(search + "-int", "2026-01-07T09:00:00Z", interviewer))
                .at("2026-01-07T10:00:00Z")
                .happened(one.completed(search + "-int", interviewer))
                .told();
        SERVICE.keyHolder().name(one.candidate(), "Name of " + search);
        return one;
    }

    private static Search search(String id) {
        return Search.forEngineer(id).by(id + "-rec", id + "-man");
    }

    private static void owesFeedback(Candidacy one, String person, Role role) {
        opens(one, person, role, "/managers/" + person + "/inbox", "FEEDBACK_TO_GIVE");
    }

    private static void opens(Candidacy one, String person, Role role, String list, String kind) {
        String requisition = "requisition=" + one.requisition();
        JsonNode mine = SERVICE.get(list + "?expand=candidate&" + requisition, person, role.wireName())
                .json();
        assertThat(mine.get("items").valueStream().map(item -> item.get("kind").asString()))
                .as("%s as %s in %s", person, role, list)
                .contains(kind);
        assertThat(mine.get("expanded").toString())
                .contains("Name of " + one.search().id());
        for (String path : List.of("/applications/" + one.id(), "/requisitions/" + one.requisition())) {
            int wanted = path.startsWith("/requisitions/") && person.equals("ow-guest") ? 403 : 200;
            assertThat(SERVICE.get(path, person, role.wireName()).status())
                    .as("%s as %s at %s", person, role, path)
                    .isEqualTo(wanted);
        }
    }
}
