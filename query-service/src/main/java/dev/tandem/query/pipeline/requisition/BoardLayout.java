package dev.tandem.query.pipeline.requisition;

import dev.tandem.agreement.DatedObligation;
import dev.tandem.agreement.Promise;
import dev.tandem.agreement.PromiseKind;
import dev.tandem.agreement.promise.Promises;
import dev.tandem.events.Money;
import dev.tandem.events.PersonId;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.Stage;
import dev.tandem.query.pipeline.progress.ApplicationProgress;
import dev.tandem.query.pipeline.progress.Ending;
import dev.tandem.query.pipeline.progress.HiringProgress;
import dev.tandem.query.pipeline.progress.InterviewProgress;
import dev.tandem.query.pipeline.progress.OfferProgress;
import dev.tandem.query.pipeline.progress.RequisitionProgress;
import dev.tandem.query.pipeline.requisition.Board.Card;
import dev.tandem.query.pipeline.work.ApplicationWorkItems;
import dev.tandem.query.pipeline.work.RequisitionRef;
import dev.tandem.query.pipeline.work.RequisitionWorkItems;
import dev.tandem.query.pipeline.work.StoredWorkItem;
import dev.tandem.query.pipeline.work.WorkItem;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lays a board out of the progress of a requisition and its applications, as of one moment, for one reader. */
final class BoardLayout {

    private static final int CARDS = 200;

    private final RequisitionProgress requisition;
    private final List<ApplicationProgress> applications;
    private final PersonId reader;
    private final Instant now;
    private final RequisitionRef ref;

    BoardLayout(RequisitionProgress requisition, List<ApplicationProgress> applications, PersonId reader, Instant now) {
        this.requisition = requisition;
        this.applications = applications;
        this.reader = reader;
        this.now = now;
        this.ref = RequisitionRef.of(requisition);
    }

    Board board(boolean withMoney) {
        return new Board(
                summary(),
                withMoney ? cost() : null,
                items(RequisitionWorkItems.of(requisition)),
                stages().map(this::column).toList(),
                new Board.Ended(
                        ended(Ending.SCREENED_OUT),
                        ended(Ending.CLOSED),
                        ended(Ending.REJECTED),
                        ended(Ending.WITHDRAWN),
                        ended(Ending.HIRED),
                        ended(Ending.FELL_THROUGH)),
                promises(),
                null,
                null,
                null);
    }

    RequisitionSummary summary() {
        int active =
                (int) applications.stream().filter(ApplicationProgress::active).count();
        int submittals = (int) applications.stream()
                .filter(application -> application.submitted() != null)
                .count();
        return RequisitionSummary.of(
                requisition,
                active,
                submittals,
                StageCount.of(requisition.opened().stages(), byStage()),
                now);
    }

    private @Nullable Money cost() {
        Money perDay = requisition.opened().costOfVacancyPerDay();
        BigDecimal days = BigDecimal.valueOf(RequisitionSummary.daysOpen(requisition, now));
        return perDay == null ? null : new Money(perDay.amount().multiply(days), perDay.currency());
    }

    private Map<Stage, Integer> byStage() {
        return applications.stream()
                .filter(ApplicationProgress::active)
                .collect(Collectors.toMap(ApplicationProgress::stage, _ -> 1, Integer::sum));
    }

    private Stream<Stage> stages() {
        return StageCount.shown(
                requisition.opened().stages(),
                applications.stream().filter(ApplicationProgress::active).map(ApplicationProgress::stage));
    }

    private Board.Column column(Stage stage) {
        List<ApplicationProgress> here = applications.stream()
                .filter(application ->
                        application.active() && application.stage().equals(stage))
                .sorted(BoardStages.ORDER)
                .toList();
        return new Board.Column(
                stage,
                here.size(),
                here.stream().limit(CARDS).map(this::card).toList(),
                here.size() > CARDS ? BoardStages.cursor(requisition.requisition(), stage, here.get(CARDS - 1)) : null);
    }

    /** Its cards, in all stages. */
    List<Card> cards() {
        return applications.stream()
                .filter(ApplicationProgress::active)
                .sorted(BoardStages.ORDER)
                .map(this::card)
                .toList();
    }

    /** One card of it. */
    Card card(ApplicationProgress progress) {
        List<InterviewProgress> interviews = progress.interviews();
        int completed =
                (int) interviews.stream().filter(i -> i.completedAt() != null).count();
        int given = interviews.stream().mapToInt(i -> i.feedbackFrom().size()).sum();
        int owed = progress.ledgers()
                .open(PromiseKind.FEEDBACK, requisition.clock())
                .size();
        return new Card(
                progress.application(),
                progress.candidate(),
                progress.source(),
                progress.stage(),
                progress.began().at(),
                progress.submitted() == null ? null : progress.submitted().at(),
                progress.stageSince(),
                Math.max(0, Duration.between(progress.stageSince(), now).toDays()),
                items(ApplicationWorkItems.of(progress, requisition)),
                new Board.Interviews(interviews.size() - completed, completed),
                new Board.Feedback(given, owed),
                hiring(progress.hiring()),
                offer(progress.offer()));
    }

    private static Board.@Nullable Hiring hiring(@Nullable HiringProgress hiring) {
        return hiring == null
                ? null
                : new Board.Hiring(
                        hiring.decidedAt(),
                        hiring.lapsed(),
                        hiring.proposal(),
                        hiring.proposedAt(),
                        hiring.approvedAt());
    }

    private static Board.@Nullable Offer offer(@Nullable OfferProgress offer) {
        return offer == null
                ? null
                : new Board.Offer(offer.offer(), offer.extended().at(), offer.expiresAt(), offer.acceptedAt() != null);
    }

    private List<WorkItem> items(List<StoredWorkItem> waiting) {
        return WorkItem.waiting(waiting, requisition.status().phase(), ref, reader, now);
    }

    private int ended(Ending how) {
        return (int) applications.stream().filter(a -> a.ending() == how).count();
    }

    private List<Board.Kept> promises() {
        Instant asOf = requisition.closedAt() == null ? now : requisition.closedAt();
        Map<PromiseKind, Map<Side, int[]>> counted = new EnumMap<>(PromiseKind.class);
        Stream.concat(
                        requisition.ledgers().all(requisition.clock()).stream(),
                        applications.stream().flatMap(a -> a.ledgers().all(requisition.clock()).stream()))
                .filter(DatedObligation::counts)
                .forEach(owed -> counted.computeIfAbsent(owed.promise(), _ -> new EnumMap<>(Side.class))
                        .computeIfAbsent(owed.side(), _ -> new int[DatedObligation.State.values().length])[
                        owed.state(Promises.of(owed.promise()).neverRests() ? now : asOf)
                                .ordinal()]++);
        return Promises.SHOWN.stream()
                .map(Promise::kind)
                .flatMap(promise -> counted.getOrDefault(promise, Map.of()).entrySet().stream()
                        .map(of -> kept(promise, of.getKey(), of.getValue())))
                .filter(kept -> kept.kept() + kept.late() + kept.open() > 0)
                .toList();
    }

    /** How a side has kept a promise, by how often it is in which state. */
    private static Board.Kept kept(PromiseKind promise, Side side, int[] of) {
        int overdue = of[DatedObligation.State.OVERDUE.ordinal()];
        return new Board.Kept(
                promise,
                side,
                of[DatedObligation.State.KEPT.ordinal()],
                of[DatedObligation.State.LATE.ordinal()] + overdue,
                of[DatedObligation.State.RUNNING.ordinal()],
                overdue);
    }
}
