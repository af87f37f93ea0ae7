package dev.tandem.agreement;

import dev.tandem.events.Event;
import dev.tandem.events.Origin;
import dev.tandem.events.PersonId;
import dev.tandem.events.requisition.RequisitionCancelled;
import dev.tandem.events.requisition.RequisitionFilled;
import dev.tandem.events.requisition.RequisitionOpened;
import dev.tandem.events.requisition.RequisitionPutOnHold;
import dev.tandem.events.requisition.RequisitionReassigned;
import dev.tandem.events.requisition.RequisitionReopened;
import dev.tandem.events.requisition.RequisitionResumed;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.SlaAgreed;
import dev.tandem.events.requisition.SlaTerms;
import dev.tandem.events.requisition.WorkCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
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
 * @param overAt when it was filled or cancelled; null while people are looked for
 */
public record SlaClock(
        boolean imported,
        @Nullable PersonId hiringManager,
        @Nullable PersonId recruiter,
        List<Handover> handovers,
        List<Agreement> agreements,
        List<Span> running,
        boolean inForce,
        boolean onHold,
        @Nullable Instant overAt) {

    /** Before anything was read. */
    public static final SlaClock NONE =
            new SlaClock(false, null, null, List.of(), List.of(), List.of(), false, false, null);

    /** The types of events that change a clock. */
    public static final Set<Class<? extends Event>> TYPES = Set.of(
            RequisitionOpened.class,
            SlaAgreed.class,
            RequisitionReassigned.class,
            RequisitionPutOnHold.class,
            RequisitionResumed.class,
            RequisitionFilled.class,
            RequisitionReopened.class,
            RequisitionCancelled.class);

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

    /** How much time those terms allow. */
    @FunctionalInterface
    public interface Targets {
        SlaTarget of(SlaTerms terms);
    }

    /** The clock after an event that occurred then; the same if the event is not one of {@link #TYPES}. */
    public SlaClock after(Event event, Instant at) {
        return switch (event) {
            case RequisitionOpened opened ->
                new SlaClock(
                        opened.origin() == Origin.IMPORTED,
                        opened.hiringManager(),
                        opened.recruiter(),
                        handovers,
                        agreements,
                        running,
                        inForce,
                        onHold,
                        overAt);
            case SlaAgreed agreed ->
                with(new Agreement(agreed.version(), agreed.terms(), at)).became(at, true, onHold, overAt);
            case RequisitionReassigned reassigned -> handedOver(reassigned, at).became(at, false, onHold, overAt);
            case RequisitionPutOnHold _ -> became(at, inForce, true, overAt);
            case RequisitionResumed _ -> became(at, inForce, false, overAt);
            case RequisitionFilled _, RequisitionCancelled _ -> became(at, inForce, onHold, at);
            case RequisitionReopened _ -> became(at, inForce, false, null);
            default -> this;
        };
    }

    /** Whether it was filled or cancelled. */
    public boolean over() {
        return overAt != null;
    }

    /** Whether time passes now. */
    public boolean passes() {
        return !running.isEmpty() && running.getLast().to() == null;
    }

    /** Since when no time passes that the agreement counts, for whatever reason; null while it passes, and before any. */
    public @Nullable Instant restsSince() {
        return running.isEmpty() ? null : running.getLast().to();
    }

    /**
     * When something is due for which somebody asked at that moment. Its time starts then, or when time starts to pass, on the
     * terms in force at that start.
     */
    public Reckoning due(Instant asked, Targets targets) {
        if (imported
                && (agreements.isEmpty() || asked.isBefore(agreements.getFirst().at()))) {
            return new Reckoning.NotPromised();
        }
        @Nullable Instant since = after(asked, Duration.ZERO);
        if (since == null) {
            return new Reckoning.Resting();
        }
        SlaTarget target = targets.of(termsAt(since));
        @Nullable Instant at = after(since, target.time(), WorkingHours.on(target.calendar()));
        return at == null ? new Reckoning.Resting() : new Reckoning.Due(since, at);
    }

    /**
     * When so much more time will have passed from that moment on, each hour of it; of no time at all, when time passes next.
     *
     * @return null if nobody can say yet: time rests before
     */
    public @Nullable Instant after(Instant from, Duration time) {
        return after(from, time, WorkingHours.on(WorkCalendar.ALL_HOURS));
    }

    private @Nullable Instant after(Instant from, Duration time, WorkingHours calendar) {
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

    /**
     * Whether an agreement bound the two sides at any time while something was owed: what was over before anything was agreed, or
     * before a newcomer signed, nobody had promised.
     *
     * @param asked since when it was owed
     * @param ended when it ended, not before
     */
    public boolean bound(Instant asked, Instant ended) {
        return !agreements.isEmpty()
                && ended.isAfter(agreements.getFirst().at())
                && (inForceAt(asked)
                        || agreements.stream()
                                .map(Agreement::at)
                                .anyMatch(at -> at.isAfter(asked) && !at.isAfter(ended)));
    }

    private boolean inForceAt(Instant moment) {
        Instant agreed = agreements.reversed().stream()
                .map(Agreement::at)
                .filter(at -> !at.isAfter(moment))
                .findFirst()
                .orElse(null);
        return agreed != null
                && handovers.stream().map(Handover::at).noneMatch(at -> at.isAfter(agreed) && !at.isAfter(moment));
    }

    /** As it would be if time went on at that moment, which is not before it came to rest; the same while time passes. */
    public SlaClock goingOnAt(Instant moment) {
        return passes() || agreements.isEmpty() ? this : with(add(running, new Span(moment, null)));
    }

    /** The agreement of that version, the last if it was signed anew; null if there is none. */
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

    private SlaClock with(Agreement agreement) {
        return new SlaClock(
                imported,
                hiringManager,
                recruiter,
                handovers,
                add(agreements, agreement),
                running,
                inForce,
                onHold,
                overAt);
    }

    private SlaClock with(List<Span> spans) {
        return new SlaClock(imported, hiringManager, recruiter, handovers, agreements, spans, inForce, onHold, overAt);
    }

    private SlaClock handedOver(RequisitionReassigned event, Instant at) {
        boolean manager = event.side() == Side.HIRING_MANAGER;
        return new SlaClock(
                imported,
                manager ? event.to() : hiringManager,
                manager ? recruiter : event.to(),
                add(handovers, new Handover(event.side(), event.from(), at)),
                agreements,
                running,
                inForce,
                onHold,
                overAt);
    }

    private SlaClock became(Instant at, boolean nowInForce, boolean nowOnHold, @Nullable Instant nowOverAt) {
        boolean nowPasses = nowInForce && !nowOnHold && nowOverAt == null;
        List<Span> spans = running;
        if (nowPasses && !passes()) {
            spans = add(running, new Span(at, null));
        } else if (!nowPasses && passes()) {
            Span last = running.getLast();
            Instant to = at.isBefore(last.from()) ? last.from() : at;
            spans = add(running.subList(0, running.size() - 1), new Span(last.from(), to));
        }
        return new SlaClock(
                imported, hiringManager, recruiter, handovers, agreements, spans, nowInForce, nowOnHold, nowOverAt);
    }

    private static <T> List<T> add(List<T> list, T one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }
}
