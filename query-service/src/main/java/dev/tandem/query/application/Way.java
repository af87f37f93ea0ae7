package dev.tandem.query.application;

import dev.tandem.events.Event;
import dev.tandem.events.PersonId;
import dev.tandem.events.application.ApplicantDeclined;
import dev.tandem.events.application.ApplicationClosed;
import dev.tandem.events.application.ApplicationForgotten;
import dev.tandem.events.application.ApplicationReceived;
import dev.tandem.events.application.CandidateAdvanced;
import dev.tandem.events.application.CandidateReconsidered;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.application.CandidateWithdrew;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.requisition.RequisitionPutOnHold;
import dev.tandem.events.requisition.RequisitionResumed;
import dev.tandem.events.requisition.Stage;
import dev.tandem.query.application.ApplicationDetail.Stay;
import dev.tandem.query.history.Happened;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows a candidate through the stages of a search. */
final class Way {

    /** The types of event of an application that move it, begin it or end it. */
    static final Set<Class<? extends Event>> MOVES = Set.of(
            ApplicationReceived.class,
            CandidateSubmitted.class,
            CandidateAdvanced.class,
            CandidateReconsidered.class,
            ApplicantDeclined.class,
            ApplicationClosed.class,
            ApplicationForgotten.class,
            CandidateRejected.class,
            CandidateWithdrew.class,
            CandidateHired.class);

    /** The types of event of a search between which no time counts. */
    static final Set<Class<? extends Event>> HOLDS = Set.of(RequisitionPutOnHold.class, RequisitionResumed.class);

    private final List<Entered> stays = new ArrayList<>();
    private final List<Span> holds;
    private final Instant now;

    private Way(List<Happened> holds, Instant now) {
        this.holds = spans(holds, now);
        this.now = now;
    }

    /** The stays in stages, in order. */
    static List<Stay> of(List<Happened> moves, Stage first, List<Happened> holds, Instant now) {
        Way way = new Way(holds, now);
        moves.forEach(move -> way.follow(move, first));
        return way.stays.stream().map(way::stay).toList();
    }

    private void follow(Happened move, Stage first) {
        switch (move.event()) {
            case ApplicationReceived _ -> enter(Stage.APPLIED, move);
            case CandidateSubmitted _ -> {
                if (stays.isEmpty()) {
                    enter(first, move);
                }
            }
            case CandidateAdvanced e -> enter(e.to(), move);
            case CandidateReconsidered e -> enter(e.at(), move);
            default -> leave(move.at());
        }
    }

    private void enter(Stage stage, Happened move) {
        if (!stays.isEmpty()
                && stays.getLast().left == null
                && stays.getLast().stage.equals(stage)) {
            return;
        }
        leave(move.at());
        stays.add(new Entered(stage, move.at(), move.by()));
    }

    private void leave(Instant at) {
        if (!stays.isEmpty() && stays.getLast().left == null) {
            stays.getLast().left = at;
        }
    }

    private Stay stay(Entered entered) {
        Span span = new Span(entered.at, entered.left == null ? now : entered.left);
        Duration held = holds.stream().map(span::overlap).reduce(Duration.ZERO, Duration::plus);
        return new Stay(
                entered.stage,
                entered.at,
                entered.by,
                entered.left,
                hours(span.length()),
                hours(span.length().minus(held)));
    }

    private static BigDecimal hours(Duration time) {
        return BigDecimal.valueOf(time.toSeconds()).divide(BigDecimal.valueOf(3600), 2, RoundingMode.HALF_UP);
    }

    private static List<Span> spans(List<Happened> holds, Instant now) {
        List<Span> spans = new ArrayList<>();
        @Nullable Instant since = null;
        for (Happened hold : holds) {
            if (hold.event() instanceof RequisitionPutOnHold) {
                since = since == null ? hold.at() : since;
            } else if (since != null) {
                spans.add(new Span(since, hold.at()));
                since = null;
            }
        }
        if (since != null) {
            spans.add(new Span(since, now));
        }
        return spans;
    }

    private static final class Entered {

        private final Stage stage;
        private final Instant at;
        private final PersonId by;
        private @Nullable Instant left;

        private Entered(Stage stage, Instant at, PersonId by) {
            this.stage = stage;
            this.at = at;
            this.by = by;
        }
    }

    /** Some time; none if it ends before it begins, as in a past that was told out of order. */
    private record Span(Instant from, Instant to) {

        Duration length() {
            return from.isBefore(to) ? Duration.between(from, to) : Duration.ZERO;
        }

        Duration overlap(Span other) {
            return new Span(from.isAfter(other.from) ? from : other.from, to.isBefore(other.to) ? to : other.to)
                    .length();
        }
    }
}
