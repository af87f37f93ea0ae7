package dev.tandem.query.pipeline.requisition;

import dev.tandem.agreement.PromiseKind;
import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.Money;
import dev.tandem.events.OfferId;
import dev.tandem.events.ProposalId;
import dev.tandem.events.application.Source;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.Stage;
import dev.tandem.query.personaldata.Expanded;
import dev.tandem.query.personaldata.OnSearch;
import dev.tandem.query.pipeline.work.WorkItem;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One requisition at a glance: who stands where, what comes next, and how both sides keep their word.
 *
 * @param requisition the requisition itself
 * @param costOfVacancySoFar what the days open have cost: cost a day times days open; null if the cost is unknown, and
 *     for interviewers
 * @param next what waits on the requisition itself
 * @param stages candidates by stage, in the requisition's order of stages
 * @param ended how applications ended
 * @param promises how each side kept each promise, in the order of a search
 * @param expanded the names of the candidates and people on it; null unless they were asked for
 * @param gone with `since`: applications that are on it no longer; null else
 * @param since what to send as `since` next time, to be told of candidates only those that have changed
 */
record Board(
        RequisitionSummary requisition,
        @Nullable Money costOfVacancySoFar,
        List<WorkItem> next,
        List<Column> stages,
        Ended ended,
        List<Kept> promises,
        @Nullable Expanded expanded,
        @Nullable List<String> gone,
        @Nullable String since) {

    /** Whoever stands on it. */
    Stream<OnSearch> candidates() {
        return stages.stream()
                .flatMap(column -> column.candidates().stream())
                .map(card -> new OnSearch(requisition.id(), card.candidate()));
    }

    /** The same, with what else is told. */
    Board with(@Nullable Expanded more) {
        return new Board(requisition, costOfVacancySoFar, next, stages, ended, promises, more, gone, since);
    }

    /** The same, to be followed from there. */
    Board followed(@Nullable List<String> left, @Nullable String from) {
        return new Board(requisition, costOfVacancySoFar, next, stages, ended, promises, expanded, left, from);
    }

    /** The same, with these candidates alone. */
    Board showing(List<Card> cards) {
        List<Column> columns = stages.stream()
                .map(column -> new Column(
                        column.stage(),
                        column.count(),
                        cards.stream()
                                .filter(card -> card.stage().equals(column.stage()))
                                .toList(),
                        null))
                .toList();
        return new Board(requisition, costOfVacancySoFar, next, columns, ended, promises, expanded, gone, since);
    }

    /**
     * The candidates in a stage.
     *
     * @param count how many applications go on in it
     * @param candidates those, longest in the stage first; at most 200
     * @param next the {@code cursor} with which {@code /requisitions/{id}/board/{stage}} goes on behind them; null if they are all
     */
    record Column(
            Stage stage,
            int count,
            List<Card> candidates,
            @Nullable String next) {}

    /**
     * A candidate on the board; what they are called, {@code expanded} says where it is asked for.
     *
     * @param stage in which the application stands
     * @param beganAt when the candidate applied, or was submitted without that
     * @param submittedAt when the candidate was last submitted; null before
     * @param stageSince since when the candidate stands in this stage
     * @param daysInStage whole days of 24 hours since then
     * @param next what comes next, most urgent first
     * @param interviews interviews in the calendar and behind the candidate
     * @param feedback feedback given and owed; never what it says
     * @param hiring how far it is from the decision to hire to an offer; null before anything was decided or proposed
     * @param offer the offer that stands; null if none does
     */
    record Card(
            ApplicationId application,
            CandidateId candidate,
            Source source,
            Stage stage,
            Instant beganAt,
            @Nullable Instant submittedAt,
            Instant stageSince,
            long daysInStage,
            List<WorkItem> next,
            Interviews interviews,
            Feedback feedback,
            @Nullable Hiring hiring,
            @Nullable Offer offer) {}

    /**
     * Interviews of a candidate.
     *
     * @param scheduled in the calendar, not yet held
     * @param completed took place
     */
    record Interviews(int scheduled, int completed) {}

    /**
     * Feedback about a candidate, counted.
     *
     * @param given pieces of feedback that are in
     * @param owed pieces that interviewers still owe
     */
    record Feedback(int given, int owed) {}

    /**
     * From the manager's decision to an offer that everybody has approved.
     *
     * @param decidedAt when the manager decided to hire; null where an offer that took no decision is to be improved
     * @param outdated whether that decision does not stand any more
     * @param proposal the proposed offer that waits for approval, or for being extended; null if none does
     * @param proposedAt when it was proposed
     * @param approvedAt when everybody had approved it; null before
     */
    record Hiring(
            @Nullable Instant decidedAt,
            boolean outdated,
            @Nullable ProposalId proposal,
            @Nullable Instant proposedAt,
            @Nullable Instant approvedAt) {}

    /**
     * An offer that stands.
     *
     * @param extendedAt when it was made
     * @param expiresAt until when it stands; null if it has no end
     * @param accepted whether the candidate said yes
     */
    record Offer(
            OfferId offer, Instant extendedAt, @Nullable Instant expiresAt, boolean accepted) {}

    /**
     * How many applications ended how.
     *
     * @param screenedOut declined by the recruiter before a submittal
     * @param closed without anybody judging the candidate unfit
     * @param fellThrough hired, and never started
     */
    record Ended(int screenedOut, int closed, int rejected, int withdrawn, int hired, int fellThrough) {}

    /**
     * How one side kept one promise. Only what was promised counts: nothing does before an agreement was in force.
     *
     * @param promise which
     * @param side whose
     * @param kept kept by the due time
     * @param late kept after it, or not kept at all and past it
     * @param open still owed and not yet due
     * @param overdue of those late, still owed
     */
    record Kept(PromiseKind promise, Side side, int kept, int late, int open, int overdue) {}
}
