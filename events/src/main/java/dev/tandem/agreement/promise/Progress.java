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
import dev.tandem.events.interview.RoundDecided;
import dev.tandem.events.interview.RoundOutcome;
import dev.tandem.events.offer.HiringDecided;
import dev.tandem.events.offer.OfferAccepted;
import dev.tandem.events.offer.OfferExtended;
import dev.tandem.events.partnership.RequisitionStalled;
import dev.tandem.events.partnership.RequisitionStalled.Standstill;
import dev.tandem.events.partnership.TimeHeld;
import dev.tandem.events.requisition.KickoffReopened;
import dev.tandem.events.requisition.RequisitionCancelled;
import dev.tandem.events.requisition.RequisitionFilled;
import dev.tandem.events.requisition.RequisitionReopened;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.SlaAgreed;
import dev.tandem.events.requisition.SlaTerms;
import dev.tandem.events.requisition.TermsApplied;
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
 * goes back to the last move of somebody who is not declined. {@link Turns} say against whom it counts.
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
            RoundDecided.class,
            HiringDecided.class,
            OfferExtended.class,
            OfferAccepted.class);

    /** Made when it is asked for: the other promises have to be there. */
    private static final class Followed {
        static final Set<Class<? extends Event>> TYPES = Stream.of(
                        MOVES,
                        Turns.follows(),
                        Set.of(
                                SlaAgreed.class,
                                TermsApplied.class,
                                CandidateRejected.class,
                                RequisitionFilled.class,
                                RequisitionReopened.class,
                                RequisitionCancelled.class,
                                RequisitionStalled.class))
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Progress() {
        super(
                PromiseKind.PROGRESS,
                Scope.REQUISITION,
                Search.class,
                new Search(Obligations.NONE, null, Map.of(), List.of(), SearchHistory.NONE),
                RequisitionStalled.class,
                _ -> "");
    }

    /**
     * What moves in a search.
     *
     * @param begun from when the wait counts at the earliest: the agreement, or the end of the last standstill on record
     * @param moves the last move of everybody who was not declined
     * @param rejections who was declined, and when
     * @param history all that says whose turn it was
     */
    record Search(
            Obligations obligations,
            @Nullable Instant begun,
            Map<ApplicationId, Instant> moves,
            List<Rejection> rejections,
            SearchHistory history)
            implements Ledger {

        /** Somebody was declined then. */
        record Rejection(ApplicationId application, Instant at, boolean excuses) {}

        Search and(Event event, Instant at) {
            return new Search(obligations, begun, moves, rejections, history.and(event, at));
        }

        Search with(Obligations changed) {
            return new Search(changed, begun, moves, rejections, history);
        }

        /** Who was declined in that time. */
        List<Rejection> rejectedIn(Due due) {
            return rejections.stream()
                    .filter(rejection -> rejection.at().isAfter(due.since())
                            && !rejection.at().isAfter(due.at()))
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
        return Followed.TYPES;
    }

    @Override
    public Set<Class<? extends Event>> stoppedBy() {
        return Stream.concat(MOVES.stream(), Stream.of(RequisitionFilled.class, RequisitionCancelled.class))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Search after(Search read, Event event, Instant at) {
        Search before = Turns.follows().contains(event.getClass()) ? read.and(event, at) : read;
        return switch (event) {
            case SlaAgreed agreed -> begun(before, agreed.requisition(), at);
            case TermsApplied applied when applied.house() != null -> begun(before, applied.requisition(), at);
            case CandidateAdvanced advanced when advanced.back() -> before;
            case RoundDecided decided when decided.outcome() == RoundOutcome.REJECT -> before;
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
                        before.rejections(),
                        before.history());
            case OfApplication move when MOVES.contains(event.getClass()) -> moved(before, move, at);
            default -> before;
        };
    }

    private static Search begun(Search before, RequisitionId requisition, Instant at) {
        return before.begun() == null
                ? new Search(
                        before.obligations().asked(waiting(requisition, at)),
                        at,
                        before.moves(),
                        before.rejections(),
                        before.history())
                : before;
    }

    private static Search moved(Search before, OfApplication move, Instant at) {
        Map<ApplicationId, Instant> moves = new LinkedHashMap<>(before.moves());
        moves.put(move.application(), at);
        Obligations owed = before.begun() == null
                ? before.obligations()
                : withoutTheShort(before.obligations(), at)
                        .kept(_ -> true, at, false)
                        .asked(waiting(move.requisition(), at));
        return new Search(owed, before.begun(), moves, before.rejections(), before.history());
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
                        before.rejections().stream(),
                        Stream.of(new Search.Rejection(
                                rejected.application(), at, rejected.worth().excuses())))
                .toList();
        Search after = new Search(before.obligations(), before.begun(), moves, rejections, before.history());
        @Nullable Instant since = after.waitingSince();
        return since == null
                ? after
                : after.with(after.obligations()
                        .kept(_ -> true, at, false)
                        .asked(waiting(rejected.requisition(), since).notBefore(at)));
    }

    private static Search stalled(Search before, RequisitionStalled stalled) {
        Search after = new Search(
                before.obligations(), stalled.dueAt(), before.moves(), before.rejections(), before.history());
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

    /** Nobody is submitted or presented while the search is on hold. */
    @Override
    public boolean keptOnHold() {
        return false;
    }

    @Override
    public List<Deadline> deadlines(Event event) {
        return switch (event) {
            case SlaAgreed agreed -> List.of(new Deadline.WhenDue(Subject.of(agreed.requisition())));
            case TermsApplied applied
            when applied.house() != null -> List.of(new Deadline.WhenDue(Subject.of(applied.requisition())));
            // It may bring the end of the wait nearer, but not before the time after an agreement is over.
            case CandidateRejected rejected -> List.of(new Deadline.SinceAgreed(Subject.of(rejected.requisition())));
            default -> List.of();
        };
    }

    @Override
    public RequisitionStalled overdue(Search ledger, Obligation broken, Due due, SlaClock clock) {
        List<Search.Rejection> rejected = ledger.rejectedIn(due);
        TimeHeld held = Turns.between(ledger.history(), clock, due.since(), due.at());
        boolean wellDeclined = !rejected.isEmpty() && rejected.stream().allMatch(Search.Rejection::excuses);
        @Nullable Side owing = wellDeclined ? null : mostly(held);
        return new RequisitionStalled(
                broken.subject().requisition(),
                rejected.isEmpty() ? Standstill.NOTHING_MOVED : Standstill.EVERY_CANDIDATE_REJECTED,
                clock.termsAt(due.since()).escalation().stalledWeeks(),
                rejected.stream().map(Search.Rejection::application).distinct().toList(),
                owing,
                owing == null ? null : clock.person(owing, due.at()),
                held,
                due.since(),
                due.at());
    }

    @Override
    public Set<Class<? extends Event>> recorded() {
        return Set.of(RequisitionStalled.class, KickoffReopened.class);
    }

    /** A standstill that counts against nobody asks for another kickoff, unless the search has ended since. */
    @Override
    public List<Event> broken(Search ledger, Obligation broken, Due due, SlaClock clock) {
        RequisitionStalled stalled = overdue(ledger, broken, due, clock);
        return stalled.owing() == null && !clock.over()
                ? List.of(stalled, new KickoffReopened(stalled.requisition(), due.since()))
                : List.of(stalled);
    }

    /** Whose turn it was for more than half of the time; null if nobody's. */
    private static @Nullable Side mostly(TimeHeld held) {
        Duration half = held.total().dividedBy(2);
        if (held.recruiter().compareTo(half) > 0) {
            return Side.RECRUITER;
        }
        return held.hiringManager().compareTo(half) > 0 ? Side.HIRING_MANAGER : null;
    }

    @Override
    public Description description() {
        return new Description(
                "the first `SlaAgreed` or `TermsApplied` with terms of the house; each move of a candidate; each `RequisitionStalled`",
                "a move of somebody who is not declined",
                "the end of the search");
    }
}
