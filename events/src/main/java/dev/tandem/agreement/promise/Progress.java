package dev.tandem.agreement.promise;

import dev.tandem.agreement.Ledger;
import dev.tandem.agreement.Obligation;
import dev.tandem.agreement.Obligations;
import dev.tandem.agreement.Promise;
import dev.tandem.agreement.PromiseKind;
import dev.tandem.agreement.Reckoning.Due;
import dev.tandem.agreement.SlaClock;
import dev.tandem.agreement.SlaTarget;
import dev.tandem.agreement.Subject;
import dev.tandem.events.ApplicationId;
import dev.tandem.events.Event;
import dev.tandem.events.OfApplication;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.application.CandidateAdvanced;
import dev.tandem.events.application.CandidateReconsidered;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.application.SubmittalAccepted;
import dev.tandem.events.debrief.DebriefHeld;
import dev.tandem.events.interview.InterviewCompleted;
import dev.tandem.events.interview.InterviewScheduled;
import dev.tandem.events.offer.OfferAccepted;
import dev.tandem.events.offer.OfferExtended;
import dev.tandem.events.partnership.OverdueEvent;
import dev.tandem.events.partnership.RequisitionStalled;
import dev.tandem.events.partnership.RequisitionStalled.Standstill;
import dev.tandem.events.requisition.RequisitionCancelled;
import dev.tandem.events.requisition.RequisitionFilled;
import dev.tandem.events.requisition.RequisitionReopened;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.SlaAgreed;
import dev.tandem.events.requisition.SlaTerms;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A search owes both sides that something comes of it. It stalls when for some weeks no candidate moved but such as were declined
 * by the end of them: what moves and is then declined has not brought the search further. With a rejection the wait therefore
 * goes back to the last move of somebody who is not declined.
 */
final class Progress extends FoldedPromise<Progress.Search, RequisitionStalled> {

    static final Promise<?> PROMISE = new Progress();

    private static final Duration A_WEEK = Duration.ofDays(7);

    /** What brings a search further; a step back does not. */
    private static final Set<Class<? extends Event>> MOVES = Set.of(
            CandidateSubmitted.class,
            CandidateReconsidered.class,
            SubmittalAccepted.class,
            CandidateAdvanced.class,
            InterviewScheduled.class,
            InterviewCompleted.class,
            DebriefHeld.class,
            OfferExtended.class,
            OfferAccepted.class);

    private Progress() {
        super(
                PromiseKind.PROGRESS,
                Scope.REQUISITION,
                Search.class,
                new Search(Obligations.NONE, null, Map.of(), List.of()),
                RequisitionStalled.class,
                _ -> "");
    }

    /**
     * What moves in a search.
     *
     * @param begun from when the wait counts at the earliest: the agreement, or the end of the last standstill on record
     * @param moves the last move of everybody who was not declined
     * @param rejections who was declined, and when
     */
    record Search(
            Obligations obligations,
            @Nullable Instant begun,
            Map<ApplicationId, Instant> moves,
            List<Rejection> rejections)
            implements Ledger {

        /** Somebody was declined then. */
        record Rejection(ApplicationId application, Instant at) {}

        Search with(Obligations changed) {
            return new Search(changed, begun, moves, rejections);
        }

        /** Who was declined in that time. */
        List<ApplicationId> rejectedIn(Due due) {
            return rejections.stream()
                    .filter(rejection -> rejection.at().isAfter(due.since())
                            && !rejection.at().isAfter(due.at()))
                    .map(Rejection::application)
                    .distinct()
                    .toList();
        }

        @Nullable
        Instant waitingSince() {
            return Stream.concat(
                            Stream.ofNullable(begun),
                            moves.values().stream().filter(at -> begun != null && at.isAfter(begun)))
                    .max(Comparator.naturalOrder())
                    .orElse(null);
        }
    }

    @Override
    public Set<Class<? extends Event>> follows() {
        return Stream.concat(
                        MOVES.stream(),
                        Stream.of(
                                SlaAgreed.class,
                                CandidateRejected.class,
                                RequisitionFilled.class,
                                RequisitionReopened.class,
                                RequisitionCancelled.class,
                                RequisitionStalled.class))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<Class<? extends Event>> stoppedBy() {
        return Stream.concat(MOVES.stream(), Stream.of(RequisitionFilled.class, RequisitionCancelled.class))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Search after(Search before, Event event, Instant at) {
        return switch (event) {
            case SlaAgreed agreed ->
                before.begun() == null
                        ? new Search(
                                before.obligations().asked(waiting(agreed.requisition(), at)),
                                at,
                                before.moves(),
                                before.rejections())
                        : before;
            case CandidateAdvanced advanced when advanced.back() -> before;
            case CandidateRejected rejected -> rejected(before, rejected, at);
            case RequisitionStalled stalled -> stalled(before, stalled);
            case RequisitionFilled _, RequisitionCancelled _ ->
                before.with(before.obligations().moot(_ -> true, at, false));
            case RequisitionReopened reopened
            when before.begun() != null ->
                new Search(
                        before.obligations().asked(waiting(reopened.requisition(), at)),
                        at,
                        before.moves(),
                        before.rejections());
            case OfApplication move when MOVES.contains(event.getClass()) -> moved(before, move, at);
            default -> before;
        };
    }

    private static Search moved(Search before, OfApplication move, Instant at) {
        Map<ApplicationId, Instant> moves = new LinkedHashMap<>(before.moves());
        moves.put(move.application(), at);
        Obligations owed = before.begun() == null
                ? before.obligations()
                : withoutTheShort(before.obligations(), at)
                        .kept(_ -> true, at, false)
                        .asked(waiting(move.requisition(), at));
        return new Search(owed, before.begun(), moves, before.rejections());
    }

    /** Of waits so short that no agreement could have let them run out nothing is kept: a long search would drag thousands along. */
    private static Obligations withoutTheShort(Obligations owed, Instant at) {
        List<Obligation> all = owed.all();
        boolean tooShort = !all.isEmpty()
                && all.getLast().open()
                && Duration.between(all.getLast().asked(), at).compareTo(A_WEEK) < 0;
        return tooShort ? new Obligations(all.subList(0, all.size() - 1)) : owed;
    }

    private static Search rejected(Search before, CandidateRejected rejected, Instant at) {
        Map<ApplicationId, Instant> moves = new LinkedHashMap<>(before.moves());
        moves.remove(rejected.application());
        List<Search.Rejection> rejections = Stream.concat(
                        before.rejections().stream(), Stream.of(new Search.Rejection(rejected.application(), at)))
                .toList();
        Search after = new Search(before.obligations(), before.begun(), moves, rejections);
        @Nullable Instant since = after.waitingSince();
        return since == null
                ? after
                : after.with(after.obligations()
                        .kept(_ -> true, at, false)
                        .asked(waiting(rejected.requisition(), since).notBefore(at)));
    }

    private static Search stalled(Search before, RequisitionStalled stalled) {
        Search after = new Search(before.obligations(), stalled.dueAt(), before.moves(), before.rejections());
        @Nullable Instant since = after.waitingSince();
        return since == null
                ? after
                : after.with(after.obligations()
                        .kept(_ -> true, stalled.dueAt(), false)
                        .asked(waiting(stalled.requisition(), since)));
    }

    private static Obligation waiting(RequisitionId requisition, Instant since) {
        return Obligation.asked(Subject.of(requisition), Side.HIRING_MANAGER, since);
    }

    /** As many weeks as were agreed, each hour of them. */
    @Override
    public SlaTarget target(SlaTerms terms) {
        return SlaTarget.allHours(A_WEEK.multipliedBy(terms.escalation().stalledWeeks()));
    }

    @Override
    public List<Deadline> deadlines(Event event) {
        return switch (event) {
            case SlaAgreed agreed -> List.of(new Deadline.WhenDue(Subject.of(agreed.requisition())));
            // It may bring the end of the wait nearer.
            case CandidateRejected _ -> List.of(new Deadline.Again(""));
            default -> List.of();
        };
    }

    @Override
    public OverdueEvent overdue(Search ledger, Obligation broken, Due due, SlaClock clock) {
        List<ApplicationId> rejected = ledger.rejectedIn(due);
        return new RequisitionStalled(
                broken.subject().requisition(),
                rejected.isEmpty() ? Standstill.NOTHING_MOVED : Standstill.EVERY_CANDIDATE_REJECTED,
                clock.termsAt(due.since()).escalation().stalledWeeks(),
                rejected,
                clock.person(Side.HIRING_MANAGER, due.at()),
                due.since(),
                due.at());
    }

    @Override
    public Description description() {
        return new Description(
                "the first `SlaAgreed`; each move of a candidate; each `RequisitionStalled`",
                "a move of somebody who is not declined",
                "the end of the search");
    }
}
