package dev.tandem.query.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.events.Event;
import dev.tandem.events.PersonId;
import dev.tandem.events.application.CandidateAdvanced;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.application.CandidateWithdrew;
import dev.tandem.events.application.Source;
import dev.tandem.events.application.SubmittalAccepted;
import dev.tandem.events.application.WithdrawalReason;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.interview.FeedbackSubmitted;
import dev.tandem.events.interview.InterviewCompleted;
import dev.tandem.events.interview.InterviewScheduled;
import dev.tandem.events.offer.OfferAccepted;
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
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Whatever the histories, partnership metrics over HTTP are what a reader with pencil and paper would count. */
class PartnershipPropertyTest {

    private static final Instant BEGIN = Instant.parse("2026-01-05T09:00:00Z");
    private static final List<String> PANEL = List.of("ines", "ivan");

    private final Service service = Service.running();

    /** A fact on the paper. */
    private record Line(Instant at, Event event) {}

    /** One candidate's way, on a search with or without an agreement. */
    private record Life(Candidacy candidacy, Source source, boolean agreed, List<Line> lines) {

        Instant submittedAt() {
            return lines.getFirst().at();
        }

        boolean has(Class<? extends Event> type) {
            return lines.stream().anyMatch(line -> type.isInstance(line.event()));
        }
    }

    /** A promise on the paper: how long it took if it was kept, and whether it counts as in or out of time. */
    private record Kept(@Nullable Double hours, boolean inTime, boolean late) {

        static Kept of(Instant start, @Nullable Line end, boolean deed, @Nullable Duration promised, Instant now) {
            boolean done = end != null && deed;
            Instant until = end == null ? now : end.at();
            boolean past = promised != null && until.isAfter(start.plus(promised));
            return new Kept(
                    done ? Duration.between(start, until).toMillis() / 3_600_000.0 : null,
                    done && promised != null && !past,
                    past);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void theFiguresAreWhatANaiveCountOfTheSameHistoryGives(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Story story = service.story();
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
            int candidates = random.nextInt(20);
            for (int c = 0; c < candidates; c++) {
                lives.add(life(search.candidate(search.id() + "-c" + c), agreed, random));
            }
        }
        lives.forEach(life -> life.lines().forEach(line -> story.at(line.at()).happened(line.event())));
        story.told();
        Instant now = BEGIN.plus(Duration.ofDays(10 + random.nextInt(60)));
        service.at(now.toString());

        for (String by : List.of("pair", "source", "roleType", "none")) {
            JsonNode answer = service.get(
                            "/metrics/partnership?limit=200&department=pp-" + seed + "&by=" + by, "olga", "analyst")
                    .json();
            check(answer.get("all"), lives, now);
            for (JsonNode group : answer.get("items")) {
                check(
                        group.get("metrics"),
                        lives.stream().filter(isOf(group.get("key"))).toList(),
                        now);
            }
        }
    }

    private static Predicate<Life> isOf(JsonNode key) {
        return life -> matches(key, "recruiter", life.candidacy().search().recruiter())
                && matches(key, "hiringManager", life.candidacy().search().manager())
                && matches(key, "roleType", life.candidacy().search().roleType())
                && matches(key, "source", life.source().name());
    }

    private static boolean matches(JsonNode key, String part, String value) {
        return key.get(part).isNull() || key.get(part).asString().equals(value);
    }

    private static Life life(Candidacy candidacy, boolean agreed, RandomGenerator random) {
        List<Line> lines = new ArrayList<>();
        Source source = Source.values()[random.nextInt(Source.values().length)];
        Clock clock = new Clock(random);
        String name = candidacy.candidate().value();
        lines.add(new Line(clock.next(), candidacy.submitted(source)));
        switch (random.nextInt(6)) {
            case 0 -> lines.add(new Line(clock.next(), candidacy.rejected(Stage.SUBMITTED)));
            case 1 -> lines.add(new Line(clock.next(), candidacy.withdrew(Stage.SUBMITTED)));
            case 2 -> lines.add(new Line(clock.next(), candidacy.advanced(Stage.SUBMITTED, Stage.SCREEN)));
            case 3 -> {
                // nobody says anything
            }
            default -> lines.add(new Line(clock.next(), candidacy.accepted()));
        }
        if (ended(lines)) {
            return new Life(candidacy, source, agreed, lines);
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
        return new Life(candidacy, source, agreed, lines);
    }

    private static boolean ended(List<Line> lines) {
        return lines.stream().anyMatch(line -> ends(line.event()));
    }

    private static boolean ends(Event event) {
        return event instanceof CandidateRejected
                || event instanceof CandidateWithdrew
                || event instanceof CandidateHired;
    }

    private static void check(JsonNode metrics, List<Life> lives, Instant now) {
        check(
                metrics,
                "submittalReview",
                lives.stream().map(life -> review(life, now)).toList());
        check(
                metrics,
                "feedback",
                lives.stream().flatMap(life -> feedback(life, now).stream()).toList());
        List<Line> all = lives.stream().flatMap(life -> life.lines().stream()).toList();
        long accepted = count(all, OfferAccepted.class);
        long declined = count(all, OfferDeclined.class);
        figure(metrics.get("offerAcceptance"), share(accepted, accepted + declined), accepted + declined);
        for (WithdrawalReason reason : WithdrawalReason.values()) {
            assertThat(metrics.get("declineReasons").path(reason.name()).asLong(0))
                    .isEqualTo(all.stream()
                            .filter(line -> line.event() instanceof OfferDeclined fact && fact.reason() == reason)
                            .count());
        }
        long rejected = count(all, CandidateRejected.class);
        long actionable = all.stream()
                .filter(line -> line.event() instanceof CandidateRejected fact
                        && fact.feedback() == CandidateRejected.Feedback.RECORDED)
                .count();
        figure(metrics.get("actionableRejections"), share(actionable, rejected), rejected);
        long interviewed = lives.stream()
                .filter(life -> life.has(InterviewCompleted.class))
                .count();
        figure(metrics.get("submittalsPerInterview"), share(lives.size(), interviewed), lives.size());
        List<Double> days = lives.stream()
                .flatMap(life -> life.lines().stream()
                        .filter(line -> line.event() instanceof OfferAccepted)
                        .map(line ->
                                Duration.between(life.submittedAt(), line.at()).toMillis() / 86_400_000.0))
                .toList();
        figure(metrics.get("timeToHireDays"), percentile(days, 0.5), days.size());
    }

    private static void check(JsonNode metrics, String promise, List<Kept> kept) {
        List<Double> hours = kept.stream()
                .<@Nullable Double>map(Kept::hours)
                .filter(h -> h != null)
                .toList();
        long inTime = kept.stream().filter(Kept::inTime).count();
        long late = kept.stream().filter(Kept::late).count();
        JsonNode figures = metrics.get(promise);
        figure(figures.get("p50Hours"), percentile(hours, 0.5), hours.size());
        figure(figures.get("p90Hours"), percentile(hours, 0.9), hours.size());
        figure(figures.get("shareInSla"), share(inTime, inTime + late), inTime + late);
    }

    private static Kept review(Life life, Instant now) {
        @Nullable Duration promised = life.agreed() ? Search.terms().submittalReview() : null;
        for (Line line : life.lines()) {
            switch (line.event()) {
                case SubmittalAccepted _, CandidateRejected _ -> {
                    return Kept.of(life.submittedAt(), line, true, promised, now);
                }
                case CandidateAdvanced _, InterviewScheduled _, OfferExtended _, CandidateWithdrew _ -> {
                    return Kept.of(life.submittedAt(), line, false, promised, now);
                }
                default -> {
                    // no answer to the submittal
                }
            }
        }
        return Kept.of(life.submittedAt(), null, false, promised, now);
    }

    private static List<Kept> feedback(Life life, Instant now) {
        @Nullable Duration promised = life.agreed() ? Search.terms().feedbackAfterInterview() : null;
        List<Kept> all = new ArrayList<>();
        for (int i = 0; i < life.lines().size(); i++) {
            if (life.lines().get(i).event() instanceof InterviewCompleted interview) {
                List<Line> later = life.lines().subList(i + 1, life.lines().size());
                for (PersonId interviewer : interview.interviewers()) {
                    Line end = later.stream()
                            .filter(line -> line.event() instanceof OfferExtended
                                    || ends(line.event())
                                    || line.event() instanceof FeedbackSubmitted given
                                            && given.interviewer().equals(interviewer))
                            .findFirst()
                            .orElse(null);
                    boolean deed = end != null && end.event() instanceof FeedbackSubmitted;
                    all.add(Kept.of(life.lines().get(i).at(), end, deed, promised, now));
                }
            }
        }
        return all;
    }

    private static long count(List<Line> lines, Class<? extends Event> type) {
        return lines.stream().filter(line -> type.isInstance(line.event())).count();
    }

    private static @Nullable Double share(long part, long of) {
        return of == 0 ? null : (double) part / of;
    }

    private static @Nullable Double percentile(List<Double> values, double at) {
        if (values.isEmpty()) {
            return null;
        }
        List<Double> sorted = values.stream().sorted().toList();
        double place = at * (sorted.size() - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.size() - 1);
        return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
    }

    private static void figure(JsonNode figure, @Nullable Double value, long cases) {
        assertThat(figure.get("n").asLong()).isEqualTo(cases);
        if (value == null) {
            assertThat(figure.get("value").isNull()).isTrue();
            assertThat(figure.get("why").asString()).isNotBlank();
        } else {
            assertThat(figure.get("value").asDouble()).isEqualTo(value, within(1e-6));
        }
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
