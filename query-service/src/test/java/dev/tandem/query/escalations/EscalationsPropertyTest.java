package dev.tandem.query.escalations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.partnership.EscalationCause;
import dev.tandem.events.requisition.Side;
import dev.tandem.query.escalations.EscalationScenario.Note;
import dev.tandem.query.story.Search;
import dev.tandem.query.story.Service;
import dev.tandem.query.story.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Whatever the histories, the list over HTTP is what a reader with pencil and paper would write down. */
class EscalationsPropertyTest {

    private static final Instant BEGIN = Instant.parse("2026-01-05T09:00:00Z");

    private final Service service = Service.running();
    private final List<Note> notes = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void theListIsWhatANaiveReaderOfTheSameHistoryWritesDown(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        String prefix = "ep-" + seed + "-";
        Instant last = tell(prefix, random);
        Instant now = last.plus(Duration.ofHours(random.nextInt(300)));
        service.at(now.toString());

        for (String who : List.of("0", "1", "2")) {
            String person = prefix + "p" + who;
            assertList("?recruiter=" + person, now, note -> recruits(note, person));
            assertList("?hiringManager=" + person, now, note -> manages(note, person));
            assertThat(ids("?limit=200", person, "recruiter"))
                    .as("theirs as recruiter")
                    .isEqualTo(expected(note -> recruits(note, person)));
            assertThat(ids("?limit=200", person, "hiring-manager"))
                    .as("theirs as hiring manager")
                    .isEqualTo(expected(note -> manages(note, person)));
            for (State state : State.values()) {
                assertList(
                        "?recruiter=" + person + "&state=" + state,
                        now,
                        note -> recruits(note, person) && (note.learnt == null) == (state == State.OPEN));
            }
            for (boolean heard : new boolean[] {true, false}) {
                assertList(
                        "?hiringManager=" + person + "&acknowledged=" + heard,
                        now,
                        note -> manages(note, person) && (note.heard != null) == heard);
            }
            for (EscalationCause cause : EscalationCause.values()) {
                assertList(
                        "?recruiter=" + person + "&cause=" + cause,
                        now,
                        note -> recruits(note, person) && note.raised.cause() == cause);
            }
        }
    }

    /** Escalations come and go on a few searches that change hands among three people; returns when the last thing happened. */
    private Instant tell(String prefix, RandomGenerator random) {
        Story story = service.story().at(BEGIN);
        List<EscalationScenario> courses = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            EscalationScenario scenario = new EscalationScenario(
                    Search.forEngineer(prefix + i).by(person(prefix, random), person(prefix, random)));
            courses.add(scenario);
            story.happened(scenario.search().opened());
        }
        Instant now = BEGIN;
        for (int step = 0; step < 60; step++) {
            now = now.plus(Duration.ofMinutes(random.nextInt(3) == 0 ? 0 : random.nextInt(3_000)));
            story.at(now);
            EscalationScenario scenario = courses.get(random.nextInt(courses.size()));
            Side side = Side.values()[random.nextInt(Side.values().length)];
            List<Note> open = notes.stream().filter(note -> note.learnt == null).toList();
            Note any = open.isEmpty() ? null : open.get(random.nextInt(open.size()));
            switch (random.nextInt(6)) {
                case 0 -> story.happened(scenario.handedOver(side, person(prefix, random)));
                case 1, 2 -> {
                    if (any != null && any.heard == null) {
                        story.happened(any.heard(now));
                    }
                }
                case 3 -> {
                    if (any != null) {
                        story.happened(any.learnt(now));
                    }
                }
                default -> {
                    EscalationCause cause = EscalationCause.values()[random.nextInt(EscalationCause.values().length)];
                    Note note = scenario.escalated(prefix + "e" + random.nextInt(1_000) + "-" + step, cause, side, now);
                    notes.add(note);
                    story.happened(note.raised);
                }
            }
        }
        story.told();
        return now;
    }

    private void assertList(String query, Instant now, Predicate<Note> which) {
        List<Note> expected = expected(which).stream().map(this::note).toList();
        List<JsonNode> items = service.get("/escalations" + query + "&limit=200", "olga", "auditor")
                .json()
                .get("items")
                .valueStream()
                .toList();
        assertThat(items).as(query).hasSameSizeAs(expected);
        for (int i = 0; i < items.size(); i++) {
            JsonNode item = items.get(i);
            Note note = expected.get(i);
            Instant until = note.learnt == null ? now : note.learnt;
            assertThat(item.get("id").asString())
                    .as(query)
                    .isEqualTo(note.raised.escalation().value());
            assertThat(item.get("daysOpen").asLong())
                    .isEqualTo(Math.floorDiv(until.getEpochSecond() - note.at.getEpochSecond(), 86_400));
            assertThat(item.get("recruiter").asString()).isEqualTo(note.scenario.recruiter());
            assertThat(item.get("hiringManager").asString()).isEqualTo(note.scenario.manager());
            assertThat(item.get("person").asString())
                    .isEqualTo(note.raised.person().value());
            assertThat(item.at("/acknowledged/at").asString(null))
                    .isEqualTo(note.heard == null ? null : note.heard.toString());
            assertThat(item.at("/resolved/at").asString(null))
                    .isEqualTo(note.learnt == null ? null : note.learnt.toString());
        }
    }

    private List<String> ids(String query, String person, String role) {
        return service.get("/escalations" + query, person, role).each("id");
    }

    private List<String> expected(Predicate<Note> which) {
        return notes.stream()
                .filter(which)
                .sorted(Comparator.<Note, Instant>comparing(note -> note.at)
                        .thenComparing(note -> note.raised.escalation().value())
                        .reversed())
                .map(note -> note.raised.escalation().value())
                .toList();
    }

    private Note note(String id) {
        return notes.stream()
                .filter(note -> note.raised.escalation().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static boolean recruits(Note note, String person) {
        return note.scenario.recruiter().equals(person)
                || note.raised.against() == Side.RECRUITER
                        && note.raised.person().value().equals(person);
    }

    private static boolean manages(Note note, String person) {
        return note.scenario.manager().equals(person)
                || note.raised.against() == Side.HIRING_MANAGER
                        && note.raised.person().value().equals(person);
    }

    private static String person(String prefix, RandomGenerator random) {
        return prefix + "p" + random.nextInt(3);
    }
}
