package dev.tandem.query.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.Event;
import dev.tandem.events.Role;
import dev.tandem.events.requisition.Stage;
import dev.tandem.query.story.Answer;
import dev.tandem.query.story.Candidacy;
import dev.tandem.query.story.Search;
import dev.tandem.query.story.Service;
import dev.tandem.testing.TestSize;
import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Looking back over much: how long it takes, and what is too much. The times are wanted of a machine that does nothing else. */
class LongPastTest {

    private static final Duration SEARCH = Duration.ofSeconds(2);
    private static final Duration INBOX = Duration.ofSeconds(5);
    private static final int EVENTS = TestSize.of(5_000, 100_000);
    private static final int SEARCHES = TestSize.of(40, 200);
    private static final int MOST = TestSize.of(2_000, 50_000);
    private static final String THEN = "asOf=2026-01-15T09:00:00Z";

    private final Service service =
            Service.apart("--tandem.replay.most-events=" + MOST).at("2026-01-20T09:00:00Z");

    @Test
    void aLongSearchAndAnInboxOverManyAreToldInTimeAndFiguresOfTooMuchAreRefused() {
        Search large = Search.forEngineer("lp-0").by("lp-rec", "lp-man");
        service.story()
                .by("lp-rec", Role.RECRUITER)
                .at("2026-01-05T09:00:00Z")
                .happened(large.prepared(Search.terms()))
                .happened(IntStream.range(0, EVENTS / 4)
                        .mapToObj(i -> large.candidate("lp-c" + i))
                        .flatMap(LongPastTest::applied)
                        .toArray(Event[]::new))
                .told();
        // A long search alone is told, however long it is: it has to be told somehow.
        JsonNode board = within(SEARCH, "/requisitions/lp-0/board?" + THEN, "otto", "auditor")
                .json();
        assertThat(board.at("/requisition/recruiter").asString()).isEqualTo("lp-rec");

        for (int i = 1; i <= SEARCHES; i++) {
            Search one = Search.forEngineer("lp-" + i).by("lp-rec", "lp-busy");
            service.story()
                    .by("lp-rec", Role.RECRUITER)
                    .at("2026-01-05T09:00:00Z")
                    .happened(one.prepared(Search.terms()))
                    .happened(IntStream.range(0, 5)
                            .mapToObj(c ->
                                    one.candidate("lp-" + one.id() + "-" + c).submitted())
                            .toArray(Event[]::new))
                    .told();
        }
        JsonNode inbox = within(INBOX, "/managers/lp-busy/inbox?limit=500&" + THEN, "otto", "auditor")
                .json();
        assertThat(inbox.get("items").size()).isGreaterThanOrEqualTo(Math.min(500, SEARCHES * 5));

        JsonNode no = service.get("/metrics/funnel?" + THEN, "otto", "auditor").problem(422);
        assertThat(no.get("rule").asString()).isEqualTo("TOO_MUCH_TO_REPLAY");
        assertThat(no.get("remedy").asString()).isNotBlank();
        assertThat(service.get("/metrics/funnel?requisition=lp-1&" + THEN, "otto", "auditor")
                        .status())
                .isEqualTo(200);
    }

    /** Four events each. */
    private static Stream<Event> applied(Candidacy candidate) {
        return Stream.of(
                candidate.received(), candidate.submitted(), candidate.rejected(Stage.SUBMITTED), candidate.informed());
    }

    private Answer within(Duration wanted, String path, String person, String role) {
        service.get(path, person, role); // a JVM that has not done something yet does it slowly
        long begin = System.nanoTime();
        Answer answer = service.get(path, person, role);
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        System.out.printf("%s over %,d events took %,d ms%n", path, EVENTS, took.toMillis());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(took).as(path).isLessThan(wanted);
        return answer;
    }
}
