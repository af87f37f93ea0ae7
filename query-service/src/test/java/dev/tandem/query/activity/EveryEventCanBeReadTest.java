package dev.tandem.query.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.Event;
import dev.tandem.events.EventCatalog;
import dev.tandem.events.HeadcountId;
import dev.tandem.events.InterviewId;
import dev.tandem.events.Language;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.integration.IntegrationEvent;
import dev.tandem.events.people.PeopleEvent;
import dev.tandem.events.requisition.RequisitionOpened;
import dev.tandem.events.requisition.Stage;
import dev.tandem.events.wire.SealedText;
import dev.tandem.query.story.Answer;
import dev.tandem.query.story.Candidacy;
import dev.tandem.query.story.Extremes;
import dev.tandem.query.story.SealedEvents;
import dev.tandem.query.story.Search;
import dev.tandem.query.story.Service;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was written down can be read: each component of each event, by somebody who is no auditor, at a path of its own, with all its texts
 * in clear. Events of every type there is are told of one search, whatever sense they make together.
 */
class EveryEventCanBeReadTest {

    private static final Service SERVICE = Service.running();
    private static final Search SEARCH = Search.forEngineer("read-1").by("read-person", "read-person");
    private static final Candidacy CANDIDACY = SEARCH.candidate("read-cand");

    /** Who reads it, in which role, and where. */
    private static final List<Asked> ASKED = List.of(
            new Asked("/requisitions/read-1/activity", "read-person", "recruiter"),
            new Asked("/applications/" + CANDIDACY.id() + "/activity", "read-person", "hiring-manager"),
            new Asked("/candidates/read-cand/activity", "paula", "privacy-officer"),
            new Asked("/requisitions/read-1/activity", "read-person", "executive"),
            new Asked("/headcounts/read-hc/activity", "read-person", "ta-leader"),
            new Asked("/house-terms/activity", "lea", "ta-leader"),
            new Asked("/people/read-other/activity", "lea", "ta-leader"));

    /** What was told, and what it said before it was sealed. */
    private static final Map<Class<?>, JsonNode> SAID = new LinkedHashMap<>();

    private record Asked(String path, String person, String role) {}

    @BeforeAll
    static void tell() {
        SERVICE.story()
                .happened(CANDIDACY.registered())
                .happened(SEARCH.prepared(Search.terms()))
                .told();
        SERVICE.story().happened(CANDIDACY.submitted()).told();
        for (Class<? extends Event> type : EventCatalog.types().values()) {
            // Whoever has left is answered nothing, so those who read here are others than those about whom there are
            // events.
            boolean aboutPeople = PeopleEvent.class.isAssignableFrom(type);
            tell((Event)
                    values(aboutPeople ? "read-other" : "read-person").of(type).getFirst());
        }
        SERVICE.story().happened(SEARCH.candidate("read-last").registered()).told();
    }

    private static void tell(Event event) {
        Class<? extends Event> type = event.getClass();
        JsonNode said = JsonMapper.shared().valueToTree(event);
        JsonNode toRead = JsonMapper.shared().readTree(said.toString());
        if (event instanceof RequisitionOpened) {
            ((ObjectNode) toRead).putNull("replaces"); // which nobody reads but command-service
        }
        SAID.put(type, toRead);
        SERVICE.publish(
                event.topicKey(),
                EventCatalog.nameOf(type),
                EventCatalog.versionOf(type),
                SealedEvents.sealed(event, CANDIDACY.candidate()).toString());
    }

    private static Extremes values(String person) {
        return new Extremes(Map.of(
                RequisitionId.class,
                SEARCH.requisition(),
                CandidateId.class,
                CANDIDACY.candidate(),
                ApplicationId.class,
                CANDIDACY.id(),
                InterviewId.class,
                new InterviewId("read-int"),
                HeadcountId.class,
                new HeadcountId("read-hc"),
                PersonId.class,
                new PersonId(person),
                Stage.class,
                Stage.INTERVIEW,
                Language.class,
                Language.ENGLISH));
    }

    @Test
    void everyComponentOfEveryEventReachesSomebodyWhoIsNoAuditor() {
        Map<String, Set<JsonNode>> read = new TreeMap<>();
        for (Asked asked : ASKED) {
            String next = "";
            do {
                Answer answer = SERVICE.get(
                        asked.path() + "?limit=200" + (next.isEmpty() ? "" : "&cursor=" + next),
                        asked.person(),
                        asked.role());
                assertThat(answer.status()).as(answer.text()).isEqualTo(200);
                answer.json().get("items").forEach(item -> {
                    assertThat(item.toString())
                            .as("what somebody may not read is null, and no cipher either")
                            .doesNotContain(SealedText.PREFIX);
                    if (item.get("withheld").isEmpty()) {
                        read.computeIfAbsent(item.get("type").asString(), _ -> new HashSet<>())
                                .add(item.get("what"));
                    }
                });
                next = answer.json().get("next").isNull()
                        ? ""
                        : answer.json().get("next").asString();
            } while (!next.isEmpty());
        }

        Set<String> unread = new TreeSet<>();
        SAID.forEach((type, said) -> {
            // Whoever subscribed a webhook reads of it where it is delivered from, in command-service.
            boolean ofWebhooks = IntegrationEvent.class.isAssignableFrom(type);
            if (!ofWebhooks
                    && !read.getOrDefault(type.getSimpleName(), Set.of()).contains(said)) {
                unread.add(type.getSimpleName());
            }
        });
        assertThat(unread)
                .as("types of event of which nobody but an auditor reads all")
                .isEmpty();
    }
}
