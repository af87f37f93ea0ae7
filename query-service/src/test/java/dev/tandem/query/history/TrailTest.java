package dev.tandem.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.Role;
import dev.tandem.query.story.Answer;
import dev.tandem.query.story.KeyHolder;
import dev.tandem.query.story.Search;
import dev.tandem.query.story.Service;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What happened, what was refused and who read what, in one order. */
class TrailTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Service service = Service.running();
    private final KeyHolder holder = service.keyHolder();

    @AfterEach
    void behave() {
        holder.behave();
    }

    @Test
    void whatWasRefusedAndReadStandsBetweenTheEventsByTime() {
        List<JsonNode> events = prepared("tr-1");
        Instant last = recorded(events, events.size() - 1);
        refused("tr-1", last.minusSeconds(60), "HoldKickoff");
        refused("tr-1", Instant.EPOCH, "SignSla");
        read("tr-1", recorded(events, events.size() - 1).plusSeconds(1));

        List<JsonNode> trail = items("requisition=tr-1");

        assertThat(trail).hasSize(events.size() + 3);
        // The second refusal was kept behind the first, so it is told behind it, whatever its clock says.
        assertThat(kinds(trail)).startsWith("EVENT").endsWith("EVENT", "REFUSED", "REFUSED", "EVENT", "READ");
        assertThat(trail.stream()
                        .filter(item -> item.get("kind").asString().equals("EVENT"))
                        .map(item -> item.get("event")))
                .isEqualTo(events);
        assertThat(trail.getFirst().at("/origin/requestId").asString())
                .isEqualTo("request-" + events.getFirst().get("position").asLong());
        assertThat(trail.getFirst().at("/origin/clientAddress").asString()).isEqualTo("192.0.2.7");
        assertThat(trail.get(events.size() - 1).get("sentence").asString())
                .isEqualTo("tr-man (hiring-manager): HoldKickoff was refused by KICKOFF_NEEDS_BOTH.");
        assertThat(trail.getLast().get("sentence").asString())
                .isEqualTo(
                        "tr-man (hiring-manager): read FEEDBACK about the candidate tr-cand, allowed as HIRING_MANAGER.");
    }

    @Test
    void pagesOfAnySizeAndLinesSayTheSame() {
        List<JsonNode> events = prepared("tr-2");
        for (int i = 0; i < 7; i++) {
            refused("tr-2", recorded(events, i % 3), "HoldKickoff");
            read("tr-2", recorded(events, i % 4));
        }
        List<JsonNode> whole = items("requisition=tr-2");

        for (int limit : new int[] {1, 2, 5, whole.size()}) {
            assertThat(pages("/audit-trail", "requisition=tr-2&limit=" + limit)).isEqualTo(whole);
        }
        assertThat(lines("requisition=tr-2", "application/x-ndjson").lines().map(JSON::readTree))
                .containsExactlyElementsOf(whole);
        assertThat(lines("requisition=tr-2", "text/csv").split("\r\n"))
                .hasSize(whole.size() + 1)
                .contains("at,kind,sentence,event,origin,refused,reading");
    }

    @Test
    void whatIsKeptIsAlsoListedByItselfPageByPage() {
        for (int i = 0; i < 5; i++) {
            refused("tr-6", Instant.parse("2026-01-12T09:00:00Z").plusSeconds(i), "HoldKickoff");
            read("tr-6", Instant.parse("2026-01-12T09:00:00Z").plusSeconds(i));
        }
        for (String path : List.of("/refused-commands", "/readings")) {
            List<JsonNode> all = pages(path, "requisition=tr-6&limit=500");
            assertThat(all).hasSize(5);
            assertThat(pages(path, "requisition=tr-6&limit=2")).isEqualTo(all);
            assertThat(pages(path, "requisition=tr-6&limit=5")).isEqualTo(all);
        }
    }

    @Test
    void itIsNarrowedByPersonAndTime() {
        List<JsonNode> events = prepared("tr-3");
        Instant last = recorded(events, events.size() - 1);
        refused("tr-3", last.plusSeconds(10), "HoldKickoff");
        read("tr-3", last.plusSeconds(20));

        assertThat(kinds(items("requisition=tr-3&from=" + last.plusSeconds(15))))
                .containsExactly("READ");
        assertThat(kinds(items("requisition=tr-3&from=" + last.plusSeconds(5) + "&to=" + last.plusSeconds(15))))
                .containsExactly("REFUSED");
        assertThat(items("requisition=tr-3&person=nobody-at-all")).isEmpty();
    }

    @Test
    void nothingIsOpenedForWhoeverWantsNoEvents() {
        prepared("tr-4");
        String correlation = "tr-4-" + System.nanoTime();

        Answer answer = service.get(
                "/audit-trail?requisition=tr-4&fields=at,kind,sentence",
                service.token("otto", "auditor"),
                Map.of("Tandem-Correlation-Id", correlation));

        assertThat(answer.json().get("items")).isNotEmpty();
        assertThat(holder.calls(correlation)).extracting(KeyHolder.Call::texts).containsOnly(0);
    }

    @Test
    void itIsForAuditorsAlone() {
        for (String role : List.of("ta-leader", "recruiter", "operator", "privacy-officer", "analyst")) {
            assertThat(service.get("/audit-trail", "tr-man", role)
                            .problem(403)
                            .get("rule")
                            .asString())
                    .isEqualTo("FORBIDDEN");
        }
        assertThat(service.get("/readings", "pat", "privacy-officer").status()).isEqualTo(200);
        assertThat(service.get("/readings", "ollie", "operator").status()).isEqualTo(403);
        assertThat(service.get("/refused-commands", "ollie", "operator").status())
                .isEqualTo(200);
        assertThat(service.get("/refused-commands", "pat", "privacy-officer").status())
                .isEqualTo(403);
    }

    @Test
    void withoutCommandServiceItSaysThatItCannotBeToldNow() {
        prepared("tr-5");
        holder.answer(503, "application/problem+json", "{}");

        for (String path : List.of("/audit-trail?requisition=tr-5", "/readings", "/refused-commands")) {
            assertThat(service.get(path, "otto", "auditor")
                            .problem(503)
                            .get("rule")
                            .asString())
                    .isEqualTo("PERSONAL_DATA_UNAVAILABLE");
        }
    }

    private List<JsonNode> prepared(String search) {
        Search opened = Search.forEngineer(search).by("tr-rec", "tr-man");
        service.story()
                .by("tr-rec", Role.RECRUITER)
                .at("2026-01-12T09:00:00Z")
                .happened(opened.prepared(Search.terms()))
                .at("2026-01-12T10:00:00Z")
                .happened(opened.candidate("tr-cand").submitted())
                .told();
        return service.get("/requisitions/" + search + "/history?limit=500", "otto", "auditor")
                .json()
                .get("items")
                .valueStream()
                .toList();
    }

    private static Instant recorded(List<JsonNode> events, int index) {
        return Instant.parse(events.get(index).get("recordedAt").asString());
    }

    private void refused(String search, Instant at, String command) {
        holder.refused("""
                {"at": "%s", "person": "tr-man", "roles": ["hiring-manager"], "command": "%s", "rule": "KICKOFF_NEEDS_BOTH",
                 "requisition": "%s", "application": null, "candidate": null, "correlationId": "c", "requestId": "r",
                 "clientAddress": "192.0.2.7"}""".formatted(at, command, search));
    }

    private void read(String search, Instant at) {
        holder.read("""
                {"at": "%s", "person": "tr-man", "roles": ["hiring-manager"], "things": ["FEEDBACK"],
                 "allowedBy": ["HIRING_MANAGER"], "aboutKind": "candidate", "about": "tr-cand", "requisition": "%s",
                 "correlationId": "c", "requestId": "r", "clientAddress": null}""".formatted(at, search));
    }

    private Answer get(String query) {
        return service.get("/audit-trail?" + query, "otto", "auditor");
    }

    private List<JsonNode> pages(String path, String query) {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page =
                    service.get(path + "?" + query + cursor, "otto", "auditor").json();
            page.get("items").forEach(items::add);
            cursor = page.get("next").isNull()
                    ? ""
                    : "&cursor=" + URLEncoder.encode(page.get("next").asString(), StandardCharsets.UTF_8);
        } while (!cursor.isEmpty());
        return items;
    }

    private List<JsonNode> items(String query) {
        return get(query + "&limit=500").json().get("items").valueStream().toList();
    }

    private String lines(String query, String accept) {
        return service.get("/audit-trail?" + query, service.token("otto", "auditor"), Map.of("Accept", accept))
                .text();
    }

    private static List<String> kinds(List<JsonNode> trail) {
        return trail.stream().map(item -> item.get("kind").asString()).toList();
    }
}
