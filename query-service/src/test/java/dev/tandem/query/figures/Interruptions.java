package dev.tandem.query.figures;

import dev.tandem.events.Event;
import dev.tandem.events.requisition.QuestionAnswered;
import dev.tandem.events.requisition.QuestionAsked;
import dev.tandem.events.requisition.RequisitionCancelled;
import dev.tandem.events.requisition.RequisitionPutOnHold;
import dev.tandem.events.requisition.RequisitionReassigned;
import dev.tandem.events.requisition.RequisitionResumed;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.SlaAgreed;
import dev.tandem.query.story.Search;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** What befalls a whole search, on the paper: holds, other people, agreements anew, questions, and perhaps its end. */
record Interruptions(Search search, boolean agreed, List<Line> lines) {

    /** An event on the paper. */
    record Line(Instant at, Event event) {}

    /** At random, each half a minute off the full minutes at which things happen to candidates. */
    static Interruptions of(Search search, boolean agreed, Instant begin, RandomGenerator random) {
        List<Line> lines = new ArrayList<>();
        List<String> open = new ArrayList<>();
        Instant now = begin.plusSeconds(30);
        boolean onHold = false;
        boolean lost = false;
        int turns = random.nextInt(3) == 0 ? 0 : random.nextInt(12);
        for (int turn = 0; turn < turns; turn++) {
            now = now.plus(Duration.ofMinutes(60L + random.nextInt(4_000)));
            switch (random.nextInt(5)) {
                case 0, 1 -> {
                    lines.add(new Line(now, onHold ? search.resumed() : heldBy(search, random.nextInt(3))));
                    onHold = !onHold;
                }
                case 2 -> {
                    if (lost) {
                        lines.add(new Line(now, search.slaAgreed(1, Search.terms())));
                        lost = false;
                    } else {
                        Side side = Side.values()[random.nextInt(2)];
                        lines.add(new Line(now, search.reassigned(side, "pp-n" + random.nextInt(2))));
                        lost = agreed;
                    }
                }
                case 3 -> {
                    String question = search.id() + "-q" + turn;
                    lines.add(new Line(now, search.asked(question, Side.values()[random.nextInt(2)])));
                    open.add(question);
                }
                default -> {
                    if (!open.isEmpty()) {
                        lines.add(new Line(now, search.answered(open.removeFirst(), "somebody")));
                    }
                }
            }
        }
        if (random.nextInt(4) == 0) {
            lines.add(new Line(now.plus(Duration.ofDays(1)), search.cancelled()));
        }
        return new Interruptions(search, agreed, lines);
    }

    private static RequisitionPutOnHold heldBy(Search search, int who) {
        @Nullable Side alone = who == 2 ? null : Side.values()[who];
        return new RequisitionPutOnHold(search.requisition(), "budget freeze", alone, null, null);
    }

    /** How long it rested, of what is over, for as long as that side alone wanted it; null: somebody else. */
    Duration rested(@Nullable Side alone) {
        Duration sum = Duration.ZERO;
        @Nullable Line held = null;
        for (Line line : lines) {
            boolean ends = line.event() instanceof RequisitionResumed || line.event() instanceof RequisitionCancelled;
            if (held != null && ends && ((RequisitionPutOnHold) held.event()).by() == alone) {
                sum = sum.plus(Duration.between(held.at(), line.at()));
            }
            held = line.event() instanceof RequisitionPutOnHold ? line : ends ? null : held;
        }
        return sum;
    }

    /** When it was last put on hold, resumed or ended; null if it was never on hold. */
    @Nullable
    Instant lastHeld() {
        return lines.stream().noneMatch(line -> line.event() instanceof RequisitionPutOnHold)
                ? null
                : lines.stream()
                        .filter(line -> line.event() instanceof RequisitionPutOnHold
                                || line.event() instanceof RequisitionResumed
                                || line.event() instanceof RequisitionCancelled)
                        .map(Line::at)
                        .reduce((_, later) -> later)
                        .orElse(null);
    }

    /** When the search ended; null if it goes on. */
    @Nullable
    Instant end() {
        Line end = first(line -> line.event() instanceof RequisitionCancelled, Instant.EPOCH);
        return end == null ? null : end.at();
    }

    /** Who had that side of the search at that time. */
    String holder(Side side, Instant at) {
        String holder = side == Side.RECRUITER ? search.recruiter() : search.manager();
        for (Line line : lines) {
            if (line.event() instanceof RequisitionReassigned recorded
                    && recorded.side() == side
                    && !line.at().isAfter(at)) {
                holder = recorded.to().value();
            }
        }
        return holder;
    }

    /** From when on the time counts of a promise that began then; null if nothing was agreed about it until that time. */
    @Nullable
    Instant countsFrom(Instant began, Instant until) {
        boolean inForce = agreed;
        for (Line line : lines) {
            if (line.at().isAfter(until) || inForce && line.at().isAfter(began)) {
                break;
            }
            if (line.event() instanceof RequisitionReassigned) {
                inForce = false;
            } else if (line.event() instanceof SlaAgreed) {
                inForce = true;
                if (line.at().isAfter(began)) {
                    return line.at();
                }
            }
        }
        return inForce ? began : null;
    }

    /** How long the clocks ran between these times: they rest on hold, until a newcomer has signed, and after the end. */
    Duration running(Instant from, Instant until) {
        Duration sum = Duration.ZERO;
        Instant since = from;
        boolean onHold = false;
        boolean inForce = agreed;
        boolean over = false;
        for (Line line : lines) {
            Instant at = line.at().isBefore(from) ? from : line.at();
            if (at.isAfter(until)) {
                break;
            }
            sum = inForce && !onHold && !over ? sum.plus(Duration.between(since, at)) : sum;
            since = at;
            switch (line.event()) {
                case RequisitionPutOnHold _ -> onHold = true;
                case RequisitionResumed _ -> onHold = false;
                case RequisitionReassigned _ -> inForce = false;
                case SlaAgreed _ -> inForce = true;
                case RequisitionCancelled _ -> over = true;
                default -> {}
            }
        }
        return inForce && !onHold && !over ? sum.plus(Duration.between(since, until)) : sum;
    }

    /** Every question with its answer, or with the end of the search, or with nothing. */
    List<Asked> questions() {
        List<Asked> questions = new ArrayList<>();
        for (Line line : lines) {
            if (line.event() instanceof QuestionAsked question) {
                Predicate<Line> ends = later -> later.event() instanceof RequisitionCancelled
                        || later.event() instanceof QuestionAnswered answer
                                && answer.question().equals(question.question());
                questions.add(new Asked(line.at(), first(ends, line.at())));
            }
        }
        return questions;
    }

    /** A question, and what ended it. */
    record Asked(Instant at, @Nullable Line end) {

        boolean answered() {
            return end != null && end.event() instanceof QuestionAnswered;
        }
    }

    private @Nullable Line first(Predicate<Line> which, Instant from) {
        return lines.stream()
                .filter(line -> !line.at().isBefore(from) && which.test(line))
                .findFirst()
                .orElse(null);
    }
}
