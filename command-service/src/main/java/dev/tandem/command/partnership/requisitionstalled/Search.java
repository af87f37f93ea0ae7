package dev.tandem.command.partnership.requisitionstalled;

import dev.tandem.command.decision.Fact;
import dev.tandem.command.decision.Occasion;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.partnership.AgreedClock;
import dev.tandem.command.partnership.AgreedClock.Reckoning.Due;
import dev.tandem.command.partnership.Allowance;
import dev.tandem.command.partnership.Promise;
import dev.tandem.command.partnership.Watched;
import dev.tandem.events.ApplicationId;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.partnership.RequisitionStalled;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.SlaAgreed;
import dev.tandem.events.requisition.SlaTerms;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What moves in a search. It stalls when for some weeks no candidate moved but such as were declined by the end of them: what
 * moves and is then declined has not brought the search further. With a rejection the wait therefore goes back to the last
 * move of somebody who is not declined.
 *
 * @param promise that something moves
 * @param begun from when the wait counts at the earliest: the agreement, or the end of the last standstill on record
 * @param moves the last move of everybody who was not declined
 * @param rejections who was declined, and when
 */
record Search(
        AgreedClock clock,
        Promise promise,
        @Nullable Instant begun,
        Map<ApplicationId, Instant> moves,
        List<Rejection> rejections) {

    static final Search NONE = new Search(AgreedClock.NONE, Promise.NONE, null, Map.of(), List.of());

    private static final Duration A_WEEK = Duration.ofDays(7);

    /** Somebody was declined then. */
    record Rejection(ApplicationId application, Instant at) {}

    Search with(AgreedClock other) {
        return new Search(other, promise, begun, moves, rejections);
    }

    Search agreed(Fact<SlaAgreed> fact) {
        return begun == null
                ? new Search(clock, promise.asked(fact.occurredAt()), fact.occurredAt(), moves, rejections)
                : this;
    }

    Search moved(ApplicationId application, Instant at) {
        Map<ApplicationId, Instant> more = new HashMap<>(moves);
        more.put(application, at);
        Promise next = begun == null ? promise : promise.renewed(at, A_WEEK);
        return new Search(clock, next, begun, Map.copyOf(more), rejections);
    }

    Search rejected(Fact<CandidateRejected> fact) {
        Instant at = fact.occurredAt();
        ApplicationId application = fact.event().application();
        Map<ApplicationId, Instant> fewer = new HashMap<>(moves);
        fewer.remove(application);
        List<Rejection> more = Stream.concat(rejections.stream(), Stream.of(new Rejection(application, at)))
                .toList();
        Search search = new Search(clock, promise, begun, Map.copyOf(fewer), more);
        @Nullable Instant waiting = search.waitingSince();
        return waiting == null ? search : search.with(promise.done(at).asked(waiting, at));
    }

    Search stalled(RequisitionStalled event) {
        Promise recorded = promise.overdueSince(event.since());
        Search on = new Search(clock, recorded, event.dueAt(), moves, rejections);
        @Nullable Instant waiting = on.waitingSince();
        return waiting == null ? on : on.with(recorded.done(event.dueAt()).asked(waiting));
    }

    Search over(Fact<?> fact) {
        return with(promise.done(fact.occurredAt()));
    }

    /** Who was declined in that time. */
    List<ApplicationId> rejectedIn(Due due) {
        return rejections.stream()
                .filter(rejection ->
                        rejection.at().isAfter(due.since()) && !rejection.at().isAfter(due.at()))
                .map(Rejection::application)
                .distinct()
                .toList();
    }

    Outcome outcome(RecordRequisitionStalled command, Occasion occasion) {
        return Watched.outcome(
                promise.standing(clock, Search::allowance, occasion.now()),
                due -> stalled(command, due, rejectedIn(due)));
    }

    /** As many weeks as were agreed, each hour of them. */
    static Allowance allowance(SlaTerms terms) {
        return Allowance.allHours(A_WEEK.multipliedBy(terms.escalation().stalledWeeks()));
    }

    private RequisitionStalled stalled(RecordRequisitionStalled command, Due due, List<ApplicationId> rejected) {
        return new RequisitionStalled(
                command.requisition(),
                rejected.isEmpty()
                        ? RequisitionStalled.Standstill.NOTHING_MOVED
                        : RequisitionStalled.Standstill.EVERY_CANDIDATE_REJECTED,
                clock.termsAt(due.since()).escalation().stalledWeeks(),
                rejected,
                clock.person(Side.HIRING_MANAGER, due.at()),
                due.since(),
                due.at());
    }

    private @Nullable Instant waitingSince() {
        return Stream.concat(
                        Stream.ofNullable(begun),
                        moves.values().stream().filter(at -> begun != null && at.isAfter(begun)))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private Search with(Promise other) {
        return new Search(clock, other, begun, moves, rejections);
    }
}
