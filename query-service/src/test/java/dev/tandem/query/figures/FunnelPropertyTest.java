package dev.tandem.query.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.events.Event;
import dev.tandem.events.application.CandidateAdvanced;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.application.CandidateWithdrew;
import dev.tandem.events.application.WithdrawalReason;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.offer.OfferDeclined;
import dev.tandem.events.offer.OfferExtended;
import dev.tandem.events.requisition.Stage;
import dev.tandem.query.story.Candidacy;
import dev.tandem.query.story.Search;
import dev.tandem.query.story.Service;
import dev.tandem.query.story.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Whatever the histories, the funnel over HTTP is what a reader with pencil and paper would count. */
class FunnelPropertyTest {

    private static final Instant BEGIN = Instant.parse("2026-01-05T09:00:00Z");

    private final Service service = Service.running();

    /** An event on the paper. */
    private record Line(String application, Instant at, Event event) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void theFunnelIsWhatANaiveCountOfTheSameHistoryGives(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        List<Stage> stages = IntStream.rangeClosed(1, 2 + random.nextInt(6))
                .mapToObj(i -> new Stage("STEP_" + i))
                .toList();
        Search[] searches = IntStream.range(0, 1 + random.nextInt(4))
                .mapToObj(i -> Search.forEngineer("fp-" + seed + "-" + i)
                        .by("fp-" + seed, "mara")
                        .through(stages.toArray(Stage[]::new)))
                .toArray(Search[]::new);
        List<Line> paper = new ArrayList<>();
        Story story = service.story();
        for (Search search : searches) {
            story.at(BEGIN).happened(search.opened());
        }
        int applications = random.nextInt(60);
        for (int i = 0; i < applications; i++) {
            Candidacy candidacy = searches[random.nextInt(searches.length)].candidate("fp-" + seed + "-c" + i);
            paper.addAll(life(candidacy, stages, random));
        }
        paper.forEach(line -> story.at(line.at()).happened(line.event()));
        story.told();

        JsonNode funnel = Report.funnel(
                service,
                "recruiter=fp-" + seed + "&stages="
                        + String.join(",", stages.stream().map(Stage::name).toList()),
                "olga",
                "ta-leader");

        for (int i = 0; i < stages.size(); i++) {
            JsonNode step = funnel.get("stages").get(i);
            Stage next = i + 1 < stages.size() ? stages.get(i + 1) : null;
            List<Double> hours = new ArrayList<>();
            int reached = 0;
            int reachedNext = 0;
            for (String application : names(paper)) {
                Instant here = first(paper, application, stages, stages.get(i));
                Instant there = next == null ? null : first(paper, application, stages, next);
                reached += here == null ? 0 : 1;
                reachedNext += here == null || there == null ? 0 : 1;
                if (here != null && there != null && !there.isBefore(here)) {
                    hours.add(Duration.between(here, there).toMillis() / 3_600_000.0);
                }
            }
            assertThat(step.get("reached").asInt())
                    .as("%s reached", stages.get(i))
                    .isEqualTo(reached);
            assertThat(step.get("reachedNext").asInt()).isEqualTo(reachedNext);
            if (reached == 0 || next == null) {
                assertThat(step.get("passThrough").isNull()).isTrue();
            } else {
                assertThat(step.get("passThrough").asDouble()).isEqualTo((double) reachedNext / reached);
            }
            if (hours.isEmpty()) {
                assertThat(step.get("medianHoursToNext").isNull()).isTrue();
            } else {
                assertThat(step.get("medianHoursToNext").asDouble()).isEqualTo(median(hours), within(1e-6));
            }
        }
        assertThat(funnel.get("decisions").toString()).isEqualTo(decisions(paper));
        for (Search search : searches) {
            boardAgrees(search, stages, paper);
        }
    }

    /** The board shows whoever goes on where their last move says, and that stage has been reached in the funnel. */
    private void boardAgrees(Search search, List<Stage> stages, List<Line> paper) {
        JsonNode board = service.get("/requisitions/" + search.id() + "/board", "lea", "ta-leader")
                .json();
        JsonNode funnel = Report.funnel(service, "requisition=" + search.id(), "olga", "ta-leader");
        for (int i = 0; i < stages.size(); i++) {
            Stage stage = stages.get(i);
            long here = names(paper).stream()
                    .filter(application -> stage.equals(last(paper, application, search, stages.getFirst())))
                    .count();
            assertThat(board.get("stages").get(i).get("count").asLong())
                    .as("%s of %s on the board", stage, search.id())
                    .isEqualTo(here);
            if (here > 0) {
                assertThat(funnel.get("stages").get(i).get("reached").asLong()).isGreaterThanOrEqualTo(here);
            }
        }
    }

    /** Where an application of that search stands; null if it has ended or is another's. */
    private static @Nullable Stage last(List<Line> paper, String application, Search search, Stage first) {
        Stage at = null;
        for (Line line : paper) {
            if (line.application().equals(application)) {
                switch (line.event()) {
                    case CandidateSubmitted recorded
                    when recorded.requisition().equals(search.requisition()) -> at = first;
                    case CandidateAdvanced moved -> at = at == null ? null : moved.to();
                    case CandidateRejected _, CandidateWithdrew _, CandidateHired _ -> at = null;
                    default -> {
                        // says nothing about where they stand
                    }
                }
            }
        }
        return at;
    }

    /** A life as dirty as real ones: stages skipped, visited again, left backwards; offers declined and made again. */
    private static List<Line> life(Candidacy candidacy, List<Stage> stages, RandomGenerator random) {
        List<Line> life = new ArrayList<>();
        String name = candidacy.id().value();
        Instant now = BEGIN.plusSeconds(random.nextInt(1_000_000));
        life.add(new Line(name, now, candidacy.submitted()));
        Stage at = stages.getFirst();
        int moves = random.nextInt(8);
        for (int i = 0; i < moves; i++) {
            // Several events may share a moment.
            now = now.plusSeconds(random.nextInt(3) == 0 ? 0 : random.nextInt(500_000));
            Stage to = stages.get(random.nextInt(stages.size()));
            life.add(new Line(name, now, candidacy.advanced(at, to)));
            at = to;
        }
        Instant end = now.plusSeconds(random.nextInt(100_000));
        switch (random.nextInt(6)) {
            case 0 -> life.add(new Line(name, end, candidacy.rejected(at)));
            case 1 -> life.add(new Line(name, end, candidacy.withdrew(at)));
            case 2 -> life.add(new Line(name, end, candidacy.offered("o-" + name)));
            case 3 -> {
                life.add(new Line(name, end, candidacy.offered("o-" + name)));
                life.add(new Line(name, end, candidacy.offerDeclined("o-" + name, WithdrawalReason.ROLE)));
                if (random.nextBoolean()) {
                    life.add(new Line(name, end, candidacy.withdrew(at)));
                }
            }
            case 4 -> {
                life.add(new Line(name, end, candidacy.offered("o-" + name)));
                life.add(new Line(name, end, candidacy.offerAccepted("o-" + name)));
                life.add(new Line(name, end, candidacy.hired("o-" + name)));
            }
            default -> {
                // still under way
            }
        }
        return life;
    }

    private static List<String> names(List<Line> paper) {
        return paper.stream().map(Line::application).distinct().toList();
    }

    private static @Nullable Instant first(List<Line> paper, String application, List<Stage> stages, Stage stage) {
        Instant first = null;
        for (Line line : paper) {
            boolean here = line.event() instanceof CandidateSubmitted && stage.equals(stages.getFirst())
                    || line.event() instanceof CandidateAdvanced moved
                            && moved.to().equals(stage);
            if (line.application().equals(application)
                    && here
                    && (first == null || line.at().isBefore(first))) {
                first = line.at();
            }
        }
        return first;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static String decisions(List<Line> paper) {
        int rejected = 0;
        int offered = 0;
        int hired = 0;
        int declined = 0;
        int withdrawn = 0;
        for (String application : names(paper)) {
            boolean decided = false;
            for (Line line : paper) {
                if (!line.application().equals(application)) {
                    continue;
                }
                Event event = line.event();
                rejected += !decided && event instanceof CandidateRejected ? 1 : 0;
                withdrawn += !decided && event instanceof CandidateWithdrew ? 1 : 0;
                offered += !decided && event instanceof OfferExtended ? 1 : 0;
                decided |= event instanceof CandidateRejected
                        || event instanceof CandidateWithdrew
                        || event instanceof OfferExtended;
                hired += event instanceof CandidateHired ? 1 : 0;
                declined += event instanceof OfferDeclined ? 1 : 0;
            }
        }
        return "{\"screenedOut\":0,\"closed\":0,\"rejected\":%d,\"offered\":%d,\"hired\":%d,\"declined\":%d,\"withdrawn\":%d}"
                .formatted(rejected, offered, hired, declined, withdrawn);
    }
}
