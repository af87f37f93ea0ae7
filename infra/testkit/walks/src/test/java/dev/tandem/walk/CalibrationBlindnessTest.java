package dev.tandem.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.access.visibility.PeopleOfApplication;
import dev.tandem.events.ApplicationId;
import dev.tandem.events.Event;
import dev.tandem.events.OfApplication;
import dev.tandem.events.interview.CompetencyRating;
import dev.tandem.events.interview.FeedbackAmended;
import dev.tandem.events.interview.FeedbackSubmitted;
import dev.tandem.events.interview.Recommendation;
import dev.tandem.query.columns.Dimension;
import dev.tandem.query.columns.Frame;
import dev.tandem.query.figures.Asked;
import dev.tandem.query.figures.Basis;
import dev.tandem.query.figures.CaseKind;
import dev.tandem.query.figures.Counting;
import dev.tandem.query.figures.MetricGroup;
import dev.tandem.query.projection.api.Table;
import dev.tandem.query.projection.rows.RowsInMemory;
import dev.tandem.testing.TestSize;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/**
 * Whoever is blind to what others wrote of a candidate learns nothing of it from how interviewers judge: whatever was written there, every
 * figure of everybody is the same.
 */
class CalibrationBlindnessTest {

    private int blind;
    private int told;

    @Test
    void whatSomebodyIsBlindToIsInNoFigure() {
        for (long seed = 0; seed < TestSize.of(40, 1_000); seed++) {
            RandomGenerator random =
                    RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            List<Entry> log = ManyOpinions.someTimeIn(
                    ManyOpinions.in(
                            seed % 2 == 0
                                    ? EndedCourse.even(seed / 2 % 6).log()
                                    : EndedCourse.random(seed % 30, Mix.OFFERS).log(),
                            random),
                    random);
            Instant now = log.stream()
                    .map(entry -> entry.recorded().occurredAt())
                    .max(Instant::compareTo)
                    .orElseThrow()
                    .plus(Duration.ofHours(random.nextInt(24 * 20)));
            Counting.Counted figures = figures(log, now);
            applications(log).forEach((application, people) -> {
                boolean somebodyIs = people.interviewers().stream().anyMatch(person -> people.blinds(person, now));
                if (!somebodyIs && random.nextBoolean()) {
                    return;
                }
                boolean same = figures(saidOtherwise(log, application), now).equals(figures);
                if (somebodyIs) {
                    assertThat(same)
                            .as("%s, to which somebody is blind", application)
                            .isTrue();
                }
                blind += somebodyIs ? 1 : 0;
                told += same ? 0 : 1;
            });
        }
        assertThat(blind).as("applications to which somebody was blind").isGreaterThan(5);
        assertThat(told).as("applications of which figures tell").isGreaterThan(2);
    }

    /** Those of which somebody said something, and who has to do with them. */
    private static Map<ApplicationId, PeopleOfApplication> applications(List<Entry> log) {
        Map<ApplicationId, PeopleOfApplication> all = new LinkedHashMap<>();
        for (Entry entry : log) {
            if (entry.event() instanceof OfApplication of) {
                all.merge(
                        of.application(),
                        PeopleOfApplication.NOBODY.after(
                                entry.event(), entry.recorded().occurredAt()),
                        (before, _) ->
                                before.after(entry.event(), entry.recorded().occurredAt()));
            }
        }
        all.values().removeIf(people -> people.gave().isEmpty());
        return all;
    }

    private static List<Entry> saidOtherwise(List<Entry> log, ApplicationId application) {
        List<Entry> other = new ArrayList<>();
        for (Entry entry : log) {
            boolean there = entry.event() instanceof OfApplication of
                    && of.application().equals(application);
            other.add(there ? entry.saying(otherwise(entry.event())) : entry);
        }
        return other;
    }

    private static Event otherwise(Event event) {
        return switch (event) {
            case FeedbackSubmitted e ->
                new FeedbackSubmitted(
                        e.interview(),
                        e.application(),
                        e.requisition(),
                        e.candidate(),
                        e.interviewer(),
                        ratings(e.ratings()),
                        otherwise(e.recommendation()),
                        e.afterOutcome());
            case FeedbackAmended e ->
                new FeedbackAmended(
                        e.interview(),
                        e.application(),
                        e.requisition(),
                        e.candidate(),
                        e.interviewer(),
                        ratings(e.ratings()),
                        otherwise(e.recommendation()),
                        e.reason(),
                        e.othersVisible(),
                        e.afterOutcome());
            default -> event;
        };
    }

    private static Recommendation otherwise(Recommendation said) {
        return Recommendation.values()[3 - said.ordinal()];
    }

    private static List<CompetencyRating> ratings(List<CompetencyRating> ratings) {
        return ratings.stream()
                .map(one -> one.rating() == null
                        ? one
                        : CompetencyRating.assessed(one.competency(), 5 - one.rating(), "Seen otherwise"))
                .toList();
    }

    private static Counting.Counted figures(List<Entry> log, Instant now) {
        RowsInMemory rows = EveryReadModel.rows(EveryReadModel.named("metrics"), log);
        Map<CaseKind, Frame> frames = new EnumMap<>(CaseKind.class);
        for (CaseKind kind : List.of(CaseKind.FEEDBACK, CaseKind.RATINGS)) {
            frames.put(kind, frame(kind.table(), rows));
        }
        Asked asked = new Asked(
                List.of(Dimension.INTERVIEWER),
                Map.of(),
                null,
                null,
                null,
                ZoneOffset.UTC,
                Basis.COHORT,
                false,
                null,
                now);
        return new Counting(MetricGroup.CALIBRATION, asked, frames::get, Set::of).count(null, 10_000);
    }

    private static <R> Frame frame(Table<R> table, RowsInMemory rows) {
        return Frame.of(table, rows.all(table));
    }
}
