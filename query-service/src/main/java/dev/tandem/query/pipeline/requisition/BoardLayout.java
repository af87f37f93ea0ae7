package dev.tandem.query.pipeline.requisition;

import dev.tandem.agreement.Promise;
import dev.tandem.agreement.PromiseKind;
import dev.tandem.agreement.promise.Promises;
import dev.tandem.events.Money;
import dev.tandem.events.PersonId;
import dev.tandem.events.requisition.Stage;
import dev.tandem.query.pipeline.partnership.PromiseRecord;
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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lays a board out of the progress of a requisition and of the applications that go on, as of one moment, for one reader. */
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

    /**
     * All of it.
     *
     * @param ended how applications ended that do not go on
     * @param promises how both sides have kept theirs
     */
    Board board(
            RequisitionSummary summary, boolean withMoney, Map<Ending, Integer> ended, List<PromiseRecord> promises) {
        return new Board(
                summary,
                withMoney ? cost() : null,
                items(RequisitionWorkItems.of(requisition)),
                stages().map(this::column).toList(),
                new Board.Ended(
                        ended.getOrDefault(Ending.SCREENED_OUT, 0),
                        ended.getOrDefault(Ending.CLOSED, 0),
                        ended.getOrDefault(Ending.REJECTED, 0),
                        ended.getOrDefault(Ending.WITHDRAWN, 0),
                        ended.getOrDefault(Ending.HIRED, 0),
                        ended.getOrDefault(Ending.FELL_THROUGH, 0)),
                kept(promises),
                null,
                null,
                null);
    }

    private @Nullable Money cost() {
        Money perDay = requisition.opened().costOfVacancyPerDay();
        BigDecimal days = BigDecimal.valueOf(RequisitionSummary.daysOpen(requisition, now));
        return perDay == null ? null : new Money(perDay.amount().multiply(days), perDay.currency());
    }

    private Stream<Stage> stages() {
        return StageCount.shown(
                requisition.opened().stages(), applications.stream().map(ApplicationProgress::stage));
    }

    private Board.Column column(Stage stage) {
        List<ApplicationProgress> here = applications.stream()
                .filter(application -> application.stage().equals(stage))
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
        return applications.stream().sorted(BoardStages.ORDER).map(this::card).toList();
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

    /** Promises in their order, each by side; those of which nothing is to be told are left out. */
    private static List<Board.Kept> kept(List<PromiseRecord> promises) {
        return Promises.SHOWN.stream()
                .map(Promise::kind)
                .flatMap(promise -> promises.stream()
                        .filter(of -> of.promise() == promise)
                        .sorted(Comparator.comparing(PromiseRecord::side)))
                .map(of -> new Board.Kept(
                        of.promise(), of.side(), of.kept(), of.late() + of.overdue(), of.running(), of.overdue()))
                .filter(kept -> kept.kept() + kept.late() + kept.open() > 0)
                .toList();
    }
}
