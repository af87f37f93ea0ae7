package dev.tandem.query.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.events.Event;
import dev.tandem.events.OfferId;
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
import dev.tandem.events.requisition.Side;
import dev.tandem.query.figures.Interruptions.Line;
import dev.tandem.query.story.Candidacy;
import dev.tandem.query.story.Search;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Histories on paper, and what a reader with a pencil counts of them. */
record PartnershipOracle(List<PartnershipOracle.Life> lives, List<Interruptions> searches, Instant now) {

    /** One candidate's way. */
    record Life(Candidacy candidacy, Source source, Interruptions search, List<Line> lines) {

        Instant submittedAt() {
            return lines.getFirst().at();
        }

        boolean has(Class<? extends Event> type) {
            return lines.stream().anyMatch(line -> type.isInstance(line.event()));
        }
    }

    /**
     * A promise on the oracle: how long it took if it was kept, and whether it counts as in or out of time.
     *
     * @param until when it ended, or now: whose it was then, it counts for
     */
    private record Kept(
            Interruptions search,
            @Nullable Source source,
            Instant until,
            @Nullable Double hours,
            boolean inTime,
            boolean late) {

        static Kept of(
                Interruptions search,
                @Nullable Source source,
                Instant start,
                @Nullable Line end,
                boolean kept,
                Duration promised,
                Instant now) {
            boolean done = end != null && kept;
            Instant until = end == null ? now : end.at();
            Instant from = search.countsFrom(start, until);
            boolean past = from != null && search.running(from, until).compareTo(promised) > 0;
            return new Kept(
                    search,
                    source,
                    until,
                    done ? Duration.between(start, until).toMillis() / 3_600_000.0 : null,
                    done && from != null && !past,
                    past);
        }
    }

    /** A group, and whether something of that search at that time belongs to it. */
    private record Group(@Nullable JsonNode key) {

        boolean has(Interruptions search, @Nullable Source source, Instant at) {
            return matches("recruiter", search.holder(Side.RECRUITER, at))
                    && matches("hiringManager", search.holder(Side.HIRING_MANAGER, at))
                    && matches("roleType", search.search().roleType())
                    && matches("source", source == null ? null : source.name());
        }

        private boolean matches(String part, @Nullable String value) {
            return key == null
                    || key.get(part).isNull()
                    || key.get(part).asString().equals(value);
        }
    }

    /** Checks the figures of the group of that key, of all together if it is null. */
    void check(JsonNode metrics, @Nullable JsonNode key) {
        Group group = new Group(key);
        check(metrics, "submittalReview", group, lives.stream().map(life -> review(life, now)));
        check(metrics, "feedback", group, lives.stream().flatMap(life -> feedback(life, now).stream()));
        check(metrics, "answers", group, searches.stream().flatMap(search -> answers(search, now)));
        List<Line> offers = lives.stream()
                .flatMap(life -> life.lines().stream()
                        .filter(line -> offer(line.event()) != null
                                && group.has(life.search(), life.source(), extended(life, line))))
                .toList();
        long accepted = count(offers, OfferAccepted.class);
        long declined = count(offers, OfferDeclined.class);
        figure(metrics.get("offerAcceptance"), share(accepted, accepted + declined), accepted + declined);
        for (WithdrawalReason reason : WithdrawalReason.values()) {
            assertThat(metrics.get("declineReasons").path(reason.name()).asLong(0))
                    .isEqualTo(offers.stream()
                            .filter(line ->
                                    line.event() instanceof OfferDeclined recorded && recorded.reason() == reason)
                            .count());
        }
        List<Life> ours = lives.stream()
                .filter(life -> group.has(life.search(), life.source(), life.submittedAt()))
                .toList();
        List<Line> all = ours.stream().flatMap(life -> life.lines().stream()).toList();
        long rejected = count(all, CandidateRejected.class);
        long actionable = all.stream()
                .filter(line -> line.event() instanceof CandidateRejected recorded
                        && recorded.feedback() == CandidateRejected.Feedback.RECORDED)
                .count();
        long unmeasured = all.stream()
                .filter(line -> line.event() instanceof CandidateRejected recorded
                        && recorded.texts() == CandidateRejected.Texts.UNMEASURED)
                .count();
        long outsideAlone = all.stream()
                .filter(line -> line.event() instanceof CandidateRejected recorded
                        && recorded.texts() != CandidateRejected.Texts.UNMEASURED
                        && recorded.reasons().isEmpty()
                        && !recorded.outside().isEmpty())
                .count();
        long measured = rejected - unmeasured - outsideAlone;
        figure(metrics.get("actionableRejections"), share(actionable - unmeasured - outsideAlone, measured), measured);
        figure(metrics.get("unmeasuredRejections"), share(unmeasured, rejected), rejected);
        assertThat(metrics.get("outsideReasons").asInt())
                .isEqualTo(lives.stream()
                        .flatMap(life -> life.lines().stream()
                                .filter(_ -> group.has(life.search(), life.source(), life.submittedAt()))
                                .map(Line::event))
                        .mapToInt(event -> event instanceof CandidateRejected recorded
                                ? recorded.outside().size()
                                : 0)
                        .sum());
        long interviewed =
                ours.stream().filter(life -> life.has(InterviewCompleted.class)).count();
        figure(metrics.get("submittalsPerInterview"), share(ours.size(), interviewed), interviewed);
        List<Double> days = ours.stream()
                .flatMap(life -> life.lines().stream()
                        .filter(line -> line.event() instanceof OfferAccepted)
                        .map(line ->
                                Duration.between(life.submittedAt(), line.at()).toMillis() / 86_400_000.0))
                .toList();
        figure(metrics.get("timeToHireDays"), percentile(days, 0.5), days.size());
        holds(metrics.get("hoursOnHold"), group);
    }

    private void holds(JsonNode figures, Group group) {
        List<Interruptions> held = searches.stream()
                .filter(search -> {
                    @Nullable Instant last = search.lastHeld();
                    return last != null && group.has(search, null, now);
                })
                .toList();
        hold(figures.get("recruiter"), held, Side.RECRUITER);
        hold(figures.get("hiringManager"), held, Side.HIRING_MANAGER);
        hold(figures.get("agreed"), held, null);
    }

    private static void hold(JsonNode figure, List<Interruptions> held, @Nullable Side alone) {
        double hours = held.stream()
                .mapToDouble(search -> search.rested(alone).toMillis() / 3_600_000.0)
                .sum();
        figure(figure, held.isEmpty() ? null : hours / held.size(), held.size());
    }

    private static @Nullable OfferId offer(Event event) {
        return switch (event) {
            case OfferAccepted recorded -> recorded.offer();
            case OfferDeclined recorded -> recorded.offer();
            default -> null;
        };
    }

    /** When the offer was extended that this line answers. */
    private static Instant extended(Life life, Line answer) {
        return life.lines().stream()
                .filter(line -> line.event() instanceof OfferExtended recorded
                        && recorded.offer().equals(offer(answer.event())))
                .findFirst()
                .orElseThrow()
                .at();
    }

    private static void check(JsonNode metrics, String promise, Group group, Stream<Kept> all) {
        List<Kept> kept = all.filter(one -> group.has(one.search(), one.source(), one.until()))
                .toList();
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
        Duration promised = Search.terms().submittalReview();
        for (Line line : life.lines()) {
            switch (line.event()) {
                case SubmittalAccepted _, CandidateRejected _ -> {
                    return kept(life, life.submittedAt(), line, true, promised, now);
                }
                case CandidateAdvanced _, InterviewScheduled _, OfferExtended _, CandidateWithdrew _ -> {
                    return kept(life, life.submittedAt(), line, false, promised, now);
                }
                default -> {
                    // no answer to the submittal
                }
            }
        }
        return kept(life, life.submittedAt(), null, false, promised, now);
    }

    private static Kept kept(
            Life life, Instant start, @Nullable Line end, boolean kept, Duration promised, Instant now) {
        return Kept.of(life.search(), life.source(), start, end, kept, promised, now);
    }

    private static Stream<Kept> answers(Interruptions search, Instant now) {
        Duration promised = Search.terms().answerToQuestion();
        return search.questions().stream()
                .map(asked -> Kept.of(search, null, asked.at(), asked.end(), asked.answered(), promised, now));
    }

    private static List<Kept> feedback(Life life, Instant now) {
        Duration promised = Search.terms().feedbackAfterInterview();
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
                    boolean kept = end != null && end.event() instanceof FeedbackSubmitted;
                    all.add(kept(life, life.lines().get(i).at(), end, kept, promised, now));
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

    static boolean ends(Event event) {
        return event instanceof CandidateRejected
                || event instanceof CandidateWithdrew
                || event instanceof CandidateHired;
    }
}
