package dev.tandem.walk;

import dev.tandem.events.Event;
import dev.tandem.events.InterviewId;
import dev.tandem.events.PersonId;
import dev.tandem.events.application.ApplicantDeclined;
import dev.tandem.events.application.ApplicationClosed;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.application.CandidateWithdrew;
import dev.tandem.events.debrief.DebriefHeld;
import dev.tandem.events.debrief.DebriefOutcome;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.hire.HireReviewed;
import dev.tandem.events.interview.CompetencyRating;
import dev.tandem.events.interview.FeedbackAmended;
import dev.tandem.events.interview.FeedbackSubmitted;
import dev.tandem.events.interview.InterviewCancelled;
import dev.tandem.events.interview.InterviewCompleted;
import dev.tandem.events.interview.InterviewScheduled;
import dev.tandem.events.interview.InterviewerSwapped;
import dev.tandem.events.interview.Recommendation;
import dev.tandem.events.interview.RoundDecided;
import dev.tandem.events.interview.RoundOutcome;
import dev.tandem.query.columns.Dimension;
import dev.tandem.query.figures.CaseKind;
import dev.tandem.walk.MetricOracle.Case;
import dev.tandem.walk.MetricOracle.Figure;
import dev.tandem.walk.MetricOracle.Line;
import dev.tandem.walk.MetricOracle.Statistic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What somebody counts of how interviewers judge who has the definitions and the log, as {@link MetricOracle} counts all else. */
final class CalibrationOracle {

    private final MetricOracle all;
    private final Instant now;
    private final Map<String, List<Case>> counted = new LinkedHashMap<>();

    private CalibrationOracle(List<Entry> log, Instant now) {
        this.all = new MetricOracle(log, now);
        this.now = now;
    }

    /** All figures. */
    static List<Figure> figures(List<Entry> log, Instant now) {
        CalibrationOracle oracle = new CalibrationOracle(log, now);
        oracle.all.ways().values().stream().filter(oracle::settled).forEach(oracle::count);
        List<Figure> figures = new ArrayList<>();
        oracle.counted.forEach((what, cases) -> {
            String[] parts = what.split("/", 2);
            Statistic statistic =
                    parts[0].equals("yesShare") || parts[0].startsWith("agreement") ? Statistic.SHARE : Statistic.MEAN;
            CaseKind source = statistic == Statistic.SHARE ? CaseKind.FEEDBACK : CaseKind.RATINGS;
            figures.add(new Figure(source, parts[0], parts.length == 1 ? null : parts[1], statistic, true, cases));
        });
        return figures;
    }

    /** It has come out, somebody may know it, and nobody can be told by it what they are not to know. */
    private boolean settled(List<Line> way) {
        String decision = MetricOracle.decision(way);
        if (decision.equals("OPEN")) {
            return false;
        }
        Instant ended = ended(way);
        boolean discussed = way.stream()
                .anyMatch(line -> line.event() instanceof DebriefHeld || line.event() instanceof RoundDecided);
        if (!discussed && ended == null) {
            return false;
        }
        if (somebodyOwes(way)) {
            return ended != null && now.isAfter(ended.plus(Duration.ofDays(14)));
        }
        return now.isAfter(Objects.requireNonNull(MetricOracle.decidedAt(way, decision)));
    }

    private static @Nullable Instant ended(List<Line> way) {
        return MetricOracle.sinceTakenBack(way).stream()
                .filter(line -> ends(line.event()))
                .map(Line::at)
                .findFirst()
                .orElse(null);
    }

    private static boolean ends(Event event) {
        return event instanceof ApplicantDeclined
                || event instanceof ApplicationClosed
                || event instanceof CandidateRejected
                || event instanceof CandidateWithdrew
                || event instanceof CandidateHired;
    }

    private static boolean somebodyOwes(List<Line> way) {
        Set<PersonId> gaveSome = new HashSet<>();
        Map<InterviewId, Set<PersonId>> gave = new LinkedHashMap<>();
        Map<InterviewId, List<PersonId>> there = new LinkedHashMap<>();
        Set<InterviewId> held = new HashSet<>();
        for (Line line : way) {
            switch (line.event()) {
                case InterviewScheduled e ->
                    there.put(
                            e.interview(),
                            e.assignments().stream()
                                    .map(one -> one.interviewer())
                                    .toList());
                case InterviewerSwapped e ->
                    there.computeIfPresent(
                            e.interview(),
                            (_, before) -> before.stream()
                                    .map(one -> one.equals(e.out()) ? e.in() : one)
                                    .toList());
                case InterviewCancelled e -> there.remove(e.interview());
                case InterviewCompleted e -> {
                    there.put(e.interview(), e.interviewers());
                    held.add(e.interview());
                }
                case FeedbackSubmitted e -> {
                    gaveSome.add(e.interviewer());
                    gave.computeIfAbsent(e.interview(), _ -> new HashSet<>()).add(e.interviewer());
                }
                default -> {}
            }
        }
        boolean afterAnInterview = held.stream()
                .filter(there::containsKey)
                .anyMatch(interview ->
                        !gave.getOrDefault(interview, Set.of()).containsAll(there.getOrDefault(interview, List.of())));
        return afterAnInterview
                || there.values().stream().flatMap(Collection::stream).anyMatch(person -> !gaveSome.contains(person));
    }

    /** What an interviewer wrote before they could know. */
    private record Said(Line first, FeedbackSubmitted feedback, Recommendation last, List<CompetencyRating> ratings) {

        boolean yes() {
            return last == Recommendation.YES || last == Recommendation.STRONG_YES;
        }
    }

    private static List<Said> said(List<Line> way) {
        return way.stream()
                .filter(line -> line.event() instanceof FeedbackSubmitted e && !e.afterOutcome())
                .map(line -> {
                    FeedbackSubmitted e = (FeedbackSubmitted) line.event();
                    return way.stream()
                            .map(Line::event)
                            .filter(event -> event instanceof FeedbackAmended later
                                    && later.interview().equals(e.interview())
                                    && later.interviewer().equals(e.interviewer())
                                    && !later.afterOutcome()
                                    && !later.othersVisible())
                            .map(FeedbackAmended.class::cast)
                            .reduce((_, later) -> later)
                            .map(last -> new Said(line, e, last.recommendation(), last.ratings()))
                            .orElseGet(() -> new Said(line, e, e.recommendation(), e.ratings()));
                })
                .toList();
    }

    private void count(List<Line> way) {
        List<Said> said = said(way);
        for (Said one : said) {
            Map<Dimension, String> in = new EnumMap<>(all.of(way));
            in.remove(Dimension.SOURCE);
            in.put(Dimension.INTERVIEWER, one.feedback().interviewer().value());
            Instant at = one.first().at();
            add("yesShare", in, at, one.yes() ? 1.0 : 0.0);
            agrees("agreementWithDebrief", in, one, debrief(way, one.first()));
            agrees(
                    "agreementWithDecision",
                    in,
                    one,
                    switch (MetricOracle.decision(way)) {
                        case "OFFERED" -> (Boolean) true;
                        case "REJECTED" -> (Boolean) false;
                        default -> null;
                    });
            agrees("agreementWithHire", in, one, goodHire(way));
            for (CompetencyRating rated : one.ratings()) {
                Integer rating = rated.rating();
                if (rating == null) {
                    continue;
                }
                String competency = rated.competency().value();
                add("competencyRating/" + competency, in, at, rating);
                double[] others = others(said, one, competency);
                if (others.length > 0) {
                    double against = rating
                            - Stream.of(others)
                                    .flatMapToDouble(java.util.Arrays::stream)
                                    .average()
                                    .orElseThrow();
                    for (String suffix : List.of("", "/" + competency)) {
                        add(
                                (suffix.isEmpty() ? "ratingAgainstPanel" : "competencyAgainstPanel") + suffix,
                                in,
                                at,
                                against);
                        add(
                                (suffix.isEmpty() ? "ratingSpread" : "competencySpread") + suffix,
                                in,
                                at,
                                Math.abs(against));
                    }
                }
            }
        }
    }

    private static double[] others(List<Said> said, Said one, String competency) {
        return said.stream()
                .filter(other ->
                        !other.feedback().interviewer().equals(one.feedback().interviewer()))
                .flatMap(other -> other.ratings().stream())
                .filter(rating -> rating.competency().value().equals(competency) && rating.rating() != null)
                .mapToDouble(rating -> Objects.requireNonNull(rating.rating()))
                .toArray();
    }

    private static @Nullable Boolean debrief(List<Line> way, Line after) {
        return way.stream()
                .filter(line -> line.position() > after.position())
                .flatMap(line -> switch (line.event()) {
                    case DebriefHeld e
                    when e.outcome() != DebriefOutcome.ANOTHER_INTERVIEW ->
                        Stream.of(e.outcome() != DebriefOutcome.REJECT);
                    case RoundDecided e -> Stream.of(e.outcome() != RoundOutcome.REJECT);
                    default -> Stream.empty();
                })
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Boolean goodHire(List<Line> way) {
        return way.stream()
                .map(Line::event)
                .filter(HireReviewed.class::isInstance)
                .map(HireReviewed.class::cast)
                .reduce((_, later) -> later)
                .map(last -> last.retained() && Math.min(last.performance(), last.managerSatisfaction()) > 2)
                .orElse(null);
    }

    private void agrees(String metric, Map<Dimension, String> in, Said one, @Nullable Boolean with) {
        if (with != null) {
            add(metric, in, one.first().at(), one.yes() == with ? 1.0 : 0.0);
        }
    }

    private void add(String what, Map<Dimension, String> in, Instant at, double value) {
        counted.computeIfAbsent(what, _ -> new ArrayList<>()).add(new Case(in, at, at, value, true));
    }
}
