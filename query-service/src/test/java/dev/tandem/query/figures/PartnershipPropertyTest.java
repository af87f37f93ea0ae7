package dev.tandem.query.figures;

import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.application.CandidateWithdrew;
import dev.tandem.events.application.Source;
import dev.tandem.events.application.WithdrawalReason;
import dev.tandem.events.requisition.Stage;
import dev.tandem.query.figures.Interruptions.Line;
import dev.tandem.query.figures.PartnershipOracle.Life;
import dev.tandem.query.story.Candidacy;
import dev.tandem.query.story.Search;
import dev.tandem.query.story.Service;
import dev.tandem.query.story.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Whatever the histories, partnership metrics over HTTP are what a reader with pencil and oracle would count. */
class PartnershipPropertyTest {

    private static final Instant BEGIN = Instant.parse("2026-01-05T09:00:00Z");
    private static final List<String> PANEL = List.of("ines", "ivan");

    private final Service service = Service.running();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void theFiguresAreWhatANaiveCountOfTheSameHistoryGives(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Story story = service.story();
        List<Interruptions> courses = new ArrayList<>();
        List<Life> lives = new ArrayList<>();
        int searches = 1 + random.nextInt(4);
        for (int s = 0; s < searches; s++) {
            Search search = Search.forEngineer("pp-" + seed + "-" + s)
                    .by("pp-r" + random.nextInt(2), "pp-m" + random.nextInt(2))
                    .as("Random", "pp-" + seed, "PP_" + random.nextInt(2));
            boolean agreed = random.nextInt(3) > 0;
            story.at(BEGIN);
            if (agreed) {
                story.happened(search.prepared(Search.terms()));
            } else {
                story.happened(search.opened());
            }
            Interruptions course = Interruptions.of(search, agreed, BEGIN, random);
            courses.add(course);
            int candidates = random.nextInt(20);
            for (int c = 0; c < candidates; c++) {
                Life life = life(search.candidate(search.id() + "-c" + c), course, random);
                if (!life.lines().isEmpty()) {
                    lives.add(life);
                }
            }
        }
        // By time, as events are recorded; what happened at once stays in the order of each life.
        List<Line> all = Stream.concat(
                        courses.stream().flatMap(course -> course.lines().stream()),
                        lives.stream().flatMap(life -> life.lines().stream()))
                .sorted(Comparator.comparing(Line::at))
                .toList();
        all.forEach(line -> story.at(line.at()).happened(line.event()));
        story.told();
        Instant last = all.isEmpty() ? BEGIN : all.getLast().at();
        Instant now = last.plus(Duration.ofHours(random.nextInt(random.nextBoolean() ? 72 : 1_000)));
        service.at(now.toString());

        for (String by : List.of("pair", "recruiter", "manager", "source", "roleType", "none")) {
            JsonNode answer =
                    Report.partnership(service, "limit=200&department=pp-" + seed + "&by=" + by, "olga", "ta-leader");
            new PartnershipOracle(lives, courses, now).check(answer.get("all"), null);
            PartnershipOracle oracle = by.equals("source")
                    ? new PartnershipOracle(lives, List.of(), now)
                    : new PartnershipOracle(lives, courses, now);
            for (JsonNode group : answer.get("items")) {
                oracle.check(group.get("metrics"), group.get("key"));
            }
        }
    }

    private static Life life(Candidacy candidacy, Interruptions search, RandomGenerator random) {
        List<Line> lines = new ArrayList<>();
        Source source = Source.values()[random.nextInt(Source.values().length)];
        Clock clock = new Clock(random);
        String name = candidacy.candidate().value();
        lines.add(new Line(clock.next(), candidacy.submitted(source)));
        switch (random.nextInt(6)) {
            case 0 -> lines.add(new Line(clock.next(), rejected(candidacy, random)));
            case 1 -> lines.add(new Line(clock.next(), candidacy.withdrew(Stage.SUBMITTED)));
            case 2 -> lines.add(new Line(clock.next(), candidacy.advanced(Stage.SUBMITTED, Stage.SCREEN)));
            case 3 -> {
                // nobody says anything
            }
            default -> lines.add(new Line(clock.next(), candidacy.accepted()));
        }
        if (ended(lines)) {
            return letGo(search, candidacy, source, lines);
        }
        if (random.nextBoolean()) {
            lines.add(new Line(
                    clock.next(),
                    candidacy.scheduled("i-" + name, "2026-01-20T09:00:00Z", PANEL.toArray(String[]::new))));
            lines.add(new Line(clock.next(), candidacy.completed("i-" + name, PANEL.toArray(String[]::new))));
            for (String interviewer : PANEL) {
                if (random.nextInt(3) > 0) {
                    lines.add(new Line(clock.next(), candidacy.feedback("i-" + name, interviewer)));
                }
            }
        }
        int offers = random.nextInt(3);
        for (int offer = 0; offer < offers && !ended(lines); offer++) {
            String id = "o" + offer + "-" + name;
            lines.add(new Line(clock.next(), candidacy.offered(id)));
            switch (random.nextInt(3)) {
                case 0 -> {
                    lines.add(new Line(clock.next(), candidacy.offerAccepted(id)));
                    lines.add(new Line(clock.next(), candidacy.hired(id)));
                }
                case 1 ->
                    lines.add(new Line(
                            clock.next(),
                            candidacy.offerDeclined(
                                    id, WithdrawalReason.values()[random.nextInt(WithdrawalReason.values().length)])));
                default -> offers = 0; // it stays open
            }
        }
        if (!ended(lines) && offers > 0 && random.nextBoolean()) {
            lines.add(new Line(
                    clock.next(),
                    random.nextBoolean() ? candidacy.rejected(Stage.OFFER) : candidacy.rejectedInSilence(Stage.OFFER)));
        }
        return letGo(search, candidacy, source, lines);
    }

    private static CandidateRejected rejected(Candidacy candidacy, RandomGenerator random) {
        int outside = random.nextInt(3);
        return outside == 0
                ? candidacy.rejected(Stage.SUBMITTED)
                : candidacy.rejectedOutside(Stage.SUBMITTED, outside, random.nextInt(3) > 0, random.nextBoolean());
    }

    /** Once a search has ended, candidates are only let go. */
    private static Life letGo(Interruptions search, Candidacy candidacy, Source source, List<Line> lines) {
        Instant end = search.end();
        List<Line> possible = new ArrayList<>(lines);
        if (end != null && lines.getFirst().at().isAfter(end)) {
            possible.clear();
        } else if (end != null) {
            possible.removeIf(line -> line.at().isAfter(end)
                    && !(line.event() instanceof CandidateRejected || line.event() instanceof CandidateWithdrew));
        }
        return new Life(candidacy, source, search, possible);
    }

    private static boolean ended(List<Line> lines) {
        return lines.stream().anyMatch(line -> PartnershipOracle.ends(line.event()));
    }

    /** Time that moves on by up to five days at each step, sometimes not at all. */
    private static final class Clock {

        private final RandomGenerator random;
        private Instant now = BEGIN.plusSeconds(3_600);

        private Clock(RandomGenerator random) {
            this.random = random;
        }

        private Instant next() {
            now = now.plus(Duration.ofMinutes(random.nextInt(4) == 0 ? 0 : random.nextInt(7_200)));
            return now;
        }
    }
}
