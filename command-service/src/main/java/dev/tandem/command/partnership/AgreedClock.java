package dev.tandem.command.partnership;

import dev.tandem.command.decision.Fact;
import dev.tandem.command.decision.Reading;
import dev.tandem.events.Origin;
import dev.tandem.events.PersonId;
import dev.tandem.events.requisition.RequisitionCancelled;
import dev.tandem.events.requisition.RequisitionFilled;
import dev.tandem.events.requisition.RequisitionOpened;
import dev.tandem.events.requisition.RequisitionPutOnHold;
import dev.tandem.events.requisition.RequisitionReassigned;
import dev.tandem.events.requisition.RequisitionResumed;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.SlaAgreed;
import dev.tandem.events.requisition.SlaTerms;
import dev.tandem.events.requisition.WorkCalendar;
import dev.tandem.events.requisition.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Time as a requisition's agreement counts it. It passes while an agreement is in force and the requisition is neither on
 * hold nor over; after a reassignment it rests until the newcomer has signed too.
 *
 * @param imported whether the requisition was brought in: what its past asked for, nobody had promised
 * @param hiringManager whose need it is; null before it was opened
 * @param recruiter who runs it; null before it was opened
 * @param handovers who stood there before, oldest first
 * @param agreements what was agreed, oldest first
 * @param running when time passed, oldest first; the last may be open
 * @param inForce whether both sides' word stands
 * @param onHold whether it rests
 * @param over whether it was filled or cancelled
 */
public record AgreedClock(
        boolean imported,
        @Nullable PersonId hiringManager,
        @Nullable PersonId recruiter,
        List<Handover> handovers,
        List<Agreement> agreements,
        List<Span> running,
        boolean inForce,
        boolean onHold,
        boolean over) {

    /** Before anything was read. */
    public static final AgreedClock NONE =
            new AgreedClock(false, null, null, List.of(), List.of(), List.of(), false, false, false);

    /** What it is made of. */
    public static final Reading.Part<AgreedClock> PART = Reading.Part.<AgreedClock>none()
            .on(RequisitionOpened.class, AgreedClock::opened)
            .onFact(
                    SlaAgreed.class,
                    (clock, fact) -> clock.with(new Agreement(
                                    fact.event().version(), fact.event().terms(), fact.occurredAt()))
                            .states(fact.occurredAt(), true, clock.onHold, clock.over))
            .onFact(
                    RequisitionReassigned.class,
                    (clock, fact) -> clock.reassigned(fact).states(fact.occurredAt(), false, clock.onHold, clock.over))
            .onFact(
                    RequisitionPutOnHold.class,
                    (clock, fact) -> clock.states(fact.occurredAt(), clock.inForce, true, clock.over))
            .onFact(
                    RequisitionResumed.class,
                    (clock, fact) -> clock.states(fact.occurredAt(), clock.inForce, false, clock.over))
            .onFact(
                    RequisitionFilled.class,
                    (clock, fact) -> clock.states(fact.occurredAt(), clock.inForce, clock.onHold, true))
            .onFact(
                    RequisitionCancelled.class,
                    (clock, fact) -> clock.states(fact.occurredAt(), clock.inForce, clock.onHold, true));

    /** What both sides signed, and when the second of them did. */
    public record Agreement(int version, SlaTerms terms, Instant at) {}

    /** Somebody gave a side to somebody else, then. */
    public record Handover(Side side, PersonId from, Instant at) {}

    /**
     * Time that passed.
     *
     * @param to not included; null: still passing
     */
    public record Span(Instant from, @Nullable Instant to) {}

    /** When a deed is due, once it was asked for. */
    public sealed interface Reckoning {

        /**
         * At that moment; a deed at the very moment is in time.
         *
         * @param since from when its time counts
         */
        record Due(Instant since, Instant at) implements Reckoning {}

        /** Nobody can say yet: no time passes. */
        record Resting() implements Reckoning {}

        /** Never: it was asked for in a past that had promised nothing. */
        record NotPromised() implements Reckoning {}
    }

    /**
     * When a deed is due for which somebody asked at that moment. Its time starts then, or when time starts to pass, on the
     * terms in force at that start.
     *
     * @param allowance the time for it, under those terms
     */
    public Reckoning due(Instant asked, Function<SlaTerms, Allowance> allowance) {
        if (imported
                && (agreements.isEmpty() || asked.isBefore(agreements.getFirst().at()))) {
            return new Reckoning.NotPromised();
        }
        @Nullable Instant since = after(asked, Duration.ZERO);
        if (since == null) {
            return new Reckoning.Resting();
        }
        Allowance allowed = allowance.apply(termsAt(since));
        @Nullable Instant at = after(since, allowed.time(), WorkingTime.on(allowed.calendar()));
        return at == null ? new Reckoning.Resting() : new Reckoning.Due(since, at);
    }

    /**
     * When so much more time will have passed from that moment on, each hour of it; of no time at all, when time passes next.
     *
     * @return null if nobody can say yet: time rests before
     */
    public @Nullable Instant after(Instant from, Duration time) {
        return after(from, time, WorkingTime.on(WorkCalendar.ALL_HOURS));
    }

    private @Nullable Instant after(Instant from, Duration time, WorkingTime calendar) {
        Duration left = time;
        for (Span span : running) {
            if (span.to() != null && !span.to().isAfter(from)) {
                continue;
            }
            Instant start = span.from().isAfter(from) ? span.from() : from;
            Instant at = calendar.after(start, left);
            if (span.to() == null || at.isBefore(span.to())) {
                return at;
            }
            left = left.minus(calendar.between(start, span.to()));
        }
        return null;
    }

    /** The agreement of that version, or null. */
    public @Nullable Agreement agreement(int version) {
        return agreements.stream()
                .filter(agreement -> agreement.version() == version)
                .findFirst()
                .orElse(null);
    }

    /**
     * Who stands on that side now.
     *
     * @throws IllegalStateException before the requisition was opened
     */
    public PersonId person(Side side) {
        @Nullable PersonId person = side == Side.HIRING_MANAGER ? hiringManager : recruiter;
        if (person == null) {
            throw new IllegalStateException("a requisition that was never opened has nobody on either side");
        }
        return person;
    }

    /**
     * Who stood on that side at that moment: a newcomer does not owe what their predecessor did.
     *
     * @throws IllegalStateException before the requisition was opened
     */
    public PersonId person(Side side, Instant moment) {
        return handovers.stream()
                .filter(handover -> handover.side() == side && handover.at().isAfter(moment))
                .map(Handover::from)
                .findFirst()
                .orElseGet(() -> person(side));
    }

    /** The terms in force at that moment, which is not before the first agreement. */
    public SlaTerms termsAt(Instant moment) {
        return agreements.reversed().stream()
                .filter(agreement -> !agreement.at().isAfter(moment))
                .findFirst()
                .orElse(agreements.getFirst())
                .terms();
    }

    private AgreedClock opened(RequisitionOpened event) {
        return new AgreedClock(
                event.origin() == Origin.IMPORTED,
                event.hiringManager(),
                event.recruiter(),
                handovers,
                agreements,
                running,
                inForce,
                onHold,
                over);
    }

    private AgreedClock with(Agreement agreement) {
        return new AgreedClock(
                imported,
                hiringManager,
                recruiter,
                handovers,
                Stream.concat(agreements.stream(), Stream.of(agreement)).toList(),
                running,
                inForce,
                onHold,
                over);
    }

    private AgreedClock reassigned(Fact<RequisitionReassigned> fact) {
        RequisitionReassigned event = fact.event();
        boolean manager = event.side() == Side.HIRING_MANAGER;
        return new AgreedClock(
                imported,
                manager ? event.to() : hiringManager,
                manager ? recruiter : event.to(),
                Stream.concat(
                                handovers.stream(),
                                Stream.of(new Handover(event.side(), event.from(), fact.occurredAt())))
                        .toList(),
                agreements,
                running,
                inForce,
                onHold,
                over);
    }

    private AgreedClock states(Instant at, boolean nowInForce, boolean nowOnHold, boolean nowOver) {
        boolean passes = nowInForce && !nowOnHold && !nowOver;
        boolean passed = !running.isEmpty() && running.getLast().to() == null;
        List<Span> spans = running;
        if (passes && !passed) {
            spans = Stream.concat(running.stream(), Stream.of(new Span(at, null)))
                    .toList();
        } else if (!passes && passed) {
            Span last = running.getLast();
            Instant to = at.isBefore(last.from()) ? last.from() : at;
            spans = Stream.concat(running.subList(0, running.size() - 1).stream(), Stream.of(new Span(last.from(), to)))
                    .toList();
        }
        return new AgreedClock(
                imported, hiringManager, recruiter, handovers, agreements, spans, nowInForce, nowOnHold, nowOver);
    }
}
