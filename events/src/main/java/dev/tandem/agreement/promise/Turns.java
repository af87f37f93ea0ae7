package dev.tandem.agreement.promise;

import dev.tandem.agreement.ApplicationEnds;
import dev.tandem.agreement.Ledger;
import dev.tandem.agreement.Obligation;
import dev.tandem.agreement.Promise;
import dev.tandem.agreement.PromiseKind;
import dev.tandem.agreement.Reckoning;
import dev.tandem.agreement.SlaClock;
import dev.tandem.agreement.promise.SearchHistory.Happened;
import dev.tandem.events.ApplicationId;
import dev.tandem.events.Event;
import dev.tandem.events.OfApplication;
import dev.tandem.events.PersonId;
import dev.tandem.events.application.ApplicationClosed;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.application.CandidateWithdrew;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.interview.InterviewCancelled;
import dev.tandem.events.interview.InterviewCompleted;
import dev.tandem.events.interview.InterviewScheduled;
import dev.tandem.events.offer.OfferAccepted;
import dev.tandem.events.offer.OfferDeclined;
import dev.tandem.events.offer.OfferExtended;
import dev.tandem.events.offer.OfferRescinded;
import dev.tandem.events.partnership.TimeHeld;
import dev.tandem.events.requisition.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is in a search: a side's while it owes something that holds the search up; nobody's while only a candidate, an
 * interviewer or somebody else is waited for; the recruiter's if nothing is owed and nobody is waited for.
 */
final class Turns {

    /** What keeps nobody from going on: a number by a date, a word to a candidate, and what this is asked for. */
    private static final Set<PromiseKind> HOLDS_NOTHING_UP = Set.of(
            PromiseKind.SLATE, PromiseKind.CANDIDATE_ANSWER, PromiseKind.CANDIDATE_OUTCOME, PromiseKind.PROGRESS);

    private static final Set<Class<? extends Event>> WAITING = Set.of(
            InterviewScheduled.class,
            InterviewCompleted.class,
            InterviewCancelled.class,
            OfferExtended.class,
            OfferAccepted.class,
            OfferDeclined.class,
            OfferRescinded.class,
            CandidateRejected.class,
            CandidateWithdrew.class,
            ApplicationClosed.class,
            CandidateHired.class);

    /** Made when it is asked for: the promises have to be there. */
    private static final class Followed {
        static final Set<Class<? extends Event>> TYPES = Stream.concat(
                        promises().flatMap(promise -> promise.follows().stream()), WAITING.stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Turns() {}

    /** The events that it depends on. */
    static Set<Class<? extends Event>> follows() {
        return Followed.TYPES;
    }

    private static Stream<Promise<?>> promises() {
        return Promises.ALL.stream().filter(promise -> !HOLDS_NOTHING_UP.contains(promise.kind()));
    }

    /** Whose turn it was from that moment to the other, as far as the clock's time passed. */
    static TimeHeld between(SearchHistory history, SlaClock clock, Instant since, Instant to) {
        List<Happened> happened = history.all();
        List<Wait> waits = new ArrayList<>(others(happened));
        promises().forEach(promise -> waits.addAll(owed(promise, happened, clock)));
        TimeHeld held = TimeHeld.NONE;
        for (SlaClock.Span span : clock.running()) {
            Instant from = later(span.from(), since);
            Instant until = span.to() == null ? to : earlier(span.to(), to);
            if (from.isBefore(until)) {
                held = plus(held, from, until, waits);
            }
        }
        return held;
    }

    /**
     * Somebody is waited for.
     *
     * @param side which side; null: somebody else
     * @param to not included; null: still
     */
    private record Wait(
            @Nullable Side side, Instant from, @Nullable Instant to) {

        boolean at(Instant moment) {
            return !from.isAfter(moment) && (to == null || to.isAfter(moment));
        }
    }

    private static TimeHeld plus(TimeHeld before, Instant from, Instant until, List<Wait> waits) {
        TreeSet<Instant> cuts = new TreeSet<>(Set.of(from, until));
        waits.stream()
                .flatMap(wait -> Stream.of(wait.from(), wait.to() == null ? until : wait.to()))
                .filter(cut -> cut.isAfter(from) && cut.isBefore(until))
                .forEach(cuts::add);
        TimeHeld held = before;
        for (Instant cut = from; cut.isBefore(until); ) {
            Instant next = cuts.higher(cut);
            held = plus(held, cut, Duration.between(cut, next), waits);
            cut = next;
        }
        return held;
    }

    private static TimeHeld plus(TimeHeld held, Instant moment, Duration time, List<Wait> waits) {
        List<Wait> now = waits.stream().filter(wait -> wait.at(moment)).toList();
        boolean recruiter = now.stream().anyMatch(wait -> wait.side() == Side.RECRUITER);
        boolean manager = now.stream().anyMatch(wait -> wait.side() == Side.HIRING_MANAGER);
        if (recruiter && manager) {
            return new TimeHeld(
                    held.recruiter(), held.hiringManager(), held.both().plus(time), held.others());
        }
        if (manager) {
            return new TimeHeld(held.recruiter(), held.hiringManager().plus(time), held.both(), held.others());
        }
        return recruiter || now.isEmpty()
                ? new TimeHeld(held.recruiter().plus(time), held.hiringManager(), held.both(), held.others())
                : new TimeHeld(
                        held.recruiter(),
                        held.hiringManager(),
                        held.both(),
                        held.others().plus(time));
    }

    private static <L extends Ledger> List<Wait> owed(Promise<L> promise, List<Happened> happened, SlaClock clock) {
        Map<String, L> ledgers = new HashMap<>();
        for (Happened one : happened) {
            if (promise.follows().contains(one.event().getClass())) {
                String of = promise.scope() == Promise.Scope.APPLICATION && one.event() instanceof OfApplication event
                        ? event.application().value()
                        : "";
                L before = ledgers.getOrDefault(of, promise.none());
                ledgers.put(of, promise.after(before, one.event(), one.at()));
            }
        }
        return ledgers.values().stream()
                .flatMap(ledger -> ledger.obligations().all().stream())
                .filter(owed -> !(promise.due(owed, clock) instanceof Reckoning.NotPromised))
                .map(owed -> new Wait(
                        side(owed, clock),
                        owed.asked(),
                        owed.end() == null ? null : owed.end().at()))
                .toList();
    }

    /** On whose side that is; null if one person owes it who is neither of the two. */
    private static @Nullable Side side(Obligation owed, SlaClock clock) {
        @Nullable PersonId one = owed.person();
        if (one == null) {
            return owed.side();
        }
        for (Side side : Side.values()) {
            if (one.equals(clock.person(side, owed.asked()))) {
                return side;
            }
        }
        return null;
    }

    /**
     * Candidates and interviewers who are waited for: until an interview that is in the calendar, and until an offer is answered; not
     * after the application has ended.
     */
    private static List<Wait> others(List<Happened> happened) {
        List<Wait> waits = new ArrayList<>();
        Map<Object, Begun> open = new LinkedHashMap<>();
        for (Happened one : happened) {
            switch (one.event()) {
                case InterviewScheduled e -> open.put(e.interview(), new Begun(e.application(), one.at()));
                case InterviewCompleted e -> end(open, e.interview(), one.at(), waits);
                case InterviewCancelled e -> end(open, e.interview(), one.at(), waits);
                case OfferExtended e -> open.put(e.offer(), new Begun(e.application(), one.at()));
                case OfferAccepted e -> end(open, e.offer(), one.at(), waits);
                case OfferDeclined e -> end(open, e.offer(), one.at(), waits);
                case OfferRescinded e -> end(open, e.offer(), one.at(), waits);
                case OfApplication e
                when ApplicationEnds.with(one.event()) ->
                    List.copyOf(open.entrySet()).stream()
                            .filter(begun -> begun.getValue().application().equals(e.application()))
                            .forEach(begun -> end(open, begun.getKey(), one.at(), waits));
                default -> {}
            }
        }
        open.values().forEach(begun -> waits.add(new Wait(null, begun.at(), null)));
        return waits;
    }

    private record Begun(ApplicationId application, Instant at) {}

    private static void end(Map<Object, Begun> open, Object what, Instant at, List<Wait> waits) {
        @Nullable Begun begun = open.remove(what);
        if (begun != null) {
            waits.add(new Wait(null, begun.at(), at));
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
