package dev.tandem.query.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.events.CandidateId;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.people.PersonDeparted;
import dev.tandem.events.people.PersonIntroduced;
import dev.tandem.events.requisition.Side;
import dev.tandem.query.story.Answer;
import dev.tandem.query.story.Search;
import dev.tandem.query.story.Service;
import dev.tandem.testing.live.StreamReader;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whoever follows sees what they may see, and no more: by whatever token, and for as long as they may. */
class LiveSightTest {

    private static final Service SERVICE = Service.running();

    /** What the design allows, and something for a machine that is busy. */
    private static final Duration SOON = Duration.ofSeconds(15);

    @BeforeEach
    void now() {
        SERVICE.at("2026-01-20T09:00:00Z");
    }

    @Test
    void aPlaceIsOfOneReaderAndOneQuery() {
        SERVICE.story()
                .happened(Search.forEngineer("sight-1").by("ria-1", "mo-1").opened())
                .told();
        String since = since("/recruiters/ria-1/queue", "ria-1");

        assertRefused("/recruiters/ria-2/queue?since=" + since, "ria-2");
        assertRefused("/recruiters/ria-1/queue?kind=KICKOFF_TO_HOLD&since=" + since, "ria-1");
        assertRefused("/requisitions?since=" + since, "ria-1");
        assertRefused("/recruiters/ria-1/queue?since=" + since + "&cursor=x", "ria-1");
        assertRefused("/recruiters/ria-1/queue?late=true&since=" + since, "ria-1");
        byte[] forged = Base64.getUrlDecoder().decode(since);
        for (int i = 0; i < forged.length; i++) {
            forged[i] ^= 1;
            assertRefused(
                    "/recruiters/ria-1/queue?since="
                            + Base64.getUrlEncoder().withoutPadding().encodeToString(forged),
                    "ria-1");
            forged[i] ^= 1;
        }
        assertThat(get("/recruiters/ria-1/queue?since=" + since, "ria-1").status())
                .isEqualTo(200);
    }

    @Test
    void whoComesInOtherRolesStartsAnew() {
        SERVICE.story()
                .happened(Search.forEngineer("sight-3").by("ria-3", "mo-3").opened())
                .told();
        String since = since("/requisitions", "ria-3");

        Answer answer = SERVICE.get(
                "/requisitions?since=" + since, SERVICE.token("ria-3", "recruiter", "hiring-manager"), Map.of());

        assertThat(answer.problem(410).get("rule").asString()).isEqualTo("START_ANEW");
        assertThat(answer.problem(410).get("remedy").asString()).contains("without 'since'");
    }

    @Test
    void whatChangesHandsIsGoneForOneAndComesToTheOtherAndNobodyElseHearsOfIt() {
        Search search = Search.forEngineer("sight-4").by("ria-4", "mo-4");
        SERVICE.story().happened(search.opened()).told();
        String hers = since("/requisitions", "ria-4");
        String theirs = since("/requisitions", "rob-4");
        String outsiders = since("/requisitions", "out-4");
        try (StreamReader left = follow("/requisitions", "ria-4");
                StreamReader taken = follow("/requisitions", "rob-4")) {
            await().atMost(SOON).until(() -> left.items().containsKey("sight-4"));

            SERVICE.story().happened(search.reassigned(Side.RECRUITER, "rob-4")).told();

            await().atMost(SOON).until(() -> left.items().isEmpty());
            await().atMost(SOON).until(() -> taken.items().containsKey("sight-4"));
        }
        assertThat(changes("/requisitions", hers, "ria-4").get("gone").get(0).asString())
                .isEqualTo("sight-4");
        assertThat(changes("/requisitions", theirs, "rob-4").at("/items/0/id").asString())
                .isEqualTo("sight-4");
        JsonNode nothing = changes("/requisitions", outsiders, "out-4");
        assertThat(nothing.get("items")).isEmpty();
        assertThat(nothing.get("gone")).isEmpty();
    }

    @Test
    void aBoardThatOneMayNotSeeAnyMoreEnds() {
        Search search = Search.forEngineer("sight-5").by("ria-5", "mo-5");
        SERVICE.story().happened(search.opened()).told();
        // Of a board that is not there yet no stream begins.
        assertThat(get("/requisitions/sight-5/board", "ria-5").status()).isEqualTo(200);
        try (StreamReader board = follow("/requisitions/sight-5/board", "ria-5")) {
            await().atMost(SOON).until(() -> board.head() != null);

            SERVICE.story().happened(search.reassigned(Side.RECRUITER, "rob-5")).told();

            await().atMost(SOON).until(board::isClosed);
            assertThat(Objects.requireNonNull(board.end()).get("rule").asString())
                    .isEqualTo("FORBIDDEN");
        }
        try (StreamReader refused = follow("/requisitions/sight-5/board", "ria-5")) {
            assertThat(refused.status()).isEqualTo(403);
        }
    }

    @Test
    void aStreamEndsWithItsTokenAndWithTheDepartureOfItsReader() {
        SERVICE.story()
                .by("pro-6", Role.PROVISIONER)
                .happened(new PersonIntroduced(new PersonId("ria-6"), "sealed", null, new PersonId("pro-6")))
                .told();
        try (StreamReader expiring = StreamReader.open(
                        SERVICE.base() + "/requisitions",
                        SERVICE.shortToken("rob-6", Duration.ofSeconds(4), "recruiter"));
                StreamReader departing = follow("/requisitions", "ria-6")) {
            await().atMost(SOON).until(() -> departing.last() != null);
            assertThat(expiring.status()).isEqualTo(200);

            SERVICE.story()
                    .by("pro-6", Role.PROVISIONER)
                    .happened(new PersonDeparted(
                            new PersonId("ria-6"), LocalDate.parse("2026-01-19"), new PersonId("pro-6")))
                    .told();

            await().atMost(SOON).until(() -> departing.isClosed() && expiring.isClosed());
            assertThat(Objects.requireNonNull(departing.end()).get("rule").asString())
                    .isEqualTo("CALLER_DEPARTED");
            assertThat(Objects.requireNonNull(expiring.end()).get("rule").asString())
                    .isEqualTo("UNAUTHENTICATED");
        }
    }

    @Test
    void anotherNameIsAChangeForWhoeverFollowsWithNames() {
        Search search = Search.forEngineer("sight-7").by("ria-7", "mo-7");
        CandidateId candidate = new CandidateId("sight-cand-7");
        SERVICE.keyHolder().name(candidate, "Noor Haddad");
        var application = search.candidate(candidate.value());
        SERVICE.story()
                .happened(search.prepared(Search.terms()))
                .happened(application.registered(), application.submitted())
                .told();
        String path = "/requisitions/sight-7/board?expand=candidate";
        String since = since(path, "ria-7");
        String plain = since("/requisitions/sight-7/board", "ria-7");
        try (StreamReader board = follow(path, "ria-7")) {
            await().atMost(SOON).until(() -> named(board, candidate).equals("Noor Haddad"));

            SERVICE.keyHolder().name(candidate, "Noor Haddad-Keller");
            SERVICE.story().happened(application.registered()).told();

            await().atMost(SOON).until(() -> named(board, candidate).equals("Noor Haddad-Keller"));
        }
        JsonNode changes = changes(path, since, "ria-7");
        assertThat(changes.at("/expanded/candidates/sight-cand-7/name").asString())
                .isEqualTo("Noor Haddad-Keller");
        assertThat(changes("/requisitions/sight-7/board", plain, "ria-7")
                        .get("stages")
                        .findValues("application"))
                .as("without names nothing has changed")
                .isEmpty();
    }

    @Test
    void whoeverFollowsWithNamesIsToldSentencesWithThem() {
        PersonId manager = new PersonId("mo-10");
        SERVICE.keyHolder().name(manager, "Mo Adeyemi");
        SERVICE.story()
                .happened(Search.forEngineer("sight-10").by("ria-10", "mo-10").opened())
                .told();
        String board = "/requisitions/sight-10/board?expand=people";
        String queue = "/recruiters/ria-10/queue?expand=people";
        String since = since(queue, "ria-10");
        try (StreamReader ofBoard = follow(board, "ria-10");
                StreamReader ofQueue = follow(queue, "ria-10")) {
            await().atMost(SOON)
                    .until(() -> whys(ofBoard.head()).contains("Mo Adeyemi")
                            && whys(ofQueue.items().values()).contains("Mo Adeyemi"));

            SERVICE.keyHolder().name(manager, "Mo Adeyemi-Roth");
            SERVICE.story()
                    .by("pro-10", Role.PROVISIONER)
                    .happened(new PersonIntroduced(manager, "sealed", null, new PersonId("pro-10")))
                    .told();

            await().atMost(SOON)
                    .until(() -> whys(ofBoard.head()).contains("Mo Adeyemi-Roth")
                            && whys(ofQueue.items().values()).contains("Mo Adeyemi-Roth"));
        }
        String page = whys(get(queue, "ria-10").json());
        assertThat(page).contains("ria-10 and Mo Adeyemi-Roth are to sit down").doesNotContain("mo-10");
        assertThat(whys(changes(queue, since, "ria-10"))).isEqualTo(page);
    }

    private static String whys(@Nullable JsonNode said) {
        return said == null ? "" : String.join("\n", said.findValuesAsString("why"));
    }

    private static String whys(Collection<JsonNode> items) {
        return items.stream().map(LiveSightTest::whys).collect(Collectors.joining("\n"));
    }

    @Test
    void whoHasTheAnswerIsToldSoWithoutAQuery() throws Exception {
        SERVICE.story()
                .happened(Search.forEngineer("sight-8").by("ria-8", "mo-8").opened())
                .told();
        String token = SERVICE.token("ria-8", "recruiter");
        Answer first = SERVICE.get("/recruiters/ria-8/queue", token, Map.of());
        Map<String, String> known = Map.of("If-None-Match", first.header("ETag"));
        try (Connection connection = SERVICE.database().connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table " + schema(statement) + ".work_item in access exclusive mode");
            // Whoever looks for what waits there waits for as long as this lasts.
            assertThat(SERVICE.get("/recruiters/ria-8/queue", token, known).status())
                    .isEqualTo(304);
            connection.rollback();
        }
        SERVICE.story()
                .happened(Search.forEngineer("sight-9").by("ria-8", "mo-8").opened())
                .told();
        assertThat(SERVICE.get("/recruiters/ria-8/queue", token, known).status())
                .isEqualTo(200);
    }

    private static String schema(Statement statement) throws Exception {
        try (var row = statement.executeQuery("select schema_name from projection.generation"
                + " where projection = 'pipeline' and state = 'LIVE' order by number desc limit 1")) {
            row.next();
            return row.getString(1);
        }
    }

    private static String named(StreamReader stream, CandidateId candidate) {
        JsonNode name = stream.names().get("candidates " + candidate);
        return name == null ? "" : name.path("name").asString("");
    }

    private static StreamReader follow(String path, String person) {
        return StreamReader.open(SERVICE.base() + path, SERVICE.token(person, "recruiter"));
    }

    private static Answer get(String path, String person) {
        return SERVICE.get(path, person, "recruiter");
    }

    private static String since(String path, String person) {
        return get(path, person).json().get("since").asString();
    }

    private static JsonNode changes(String path, String since, String person) {
        return get(path + (path.contains("?") ? "&" : "?") + "since=" + since, person)
                .json();
    }

    private static void assertRefused(String path, String person) {
        assertThat(get(path, person).problem(400).get("rule").asString()).isEqualTo("INVALID_PARAMETER");
    }
}
