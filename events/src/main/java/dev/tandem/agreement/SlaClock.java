package dev.tandem.agreement;

import dev.tandem.events.Event;
import dev.tandem.events.Origin;
import dev.tandem.events.PersonId;
import dev.tandem.events.people.WorkingWeek;
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
import dev.tandem.events.requisition.TermsApplied;
import dev.tandem.events.requisition.WorkCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Time as whatever binds a requisition counts it. It passes while an agreement of the pair or the terms of the house are in force
 * and the requisition is neither on hold nor over. Without terms of the house it rests after a reassignment, until the newcomer has
 * signed too.
 *
 * @param imported whether the requisition was brought in: what its past asked for, nobody had promised
 * @param hiringManager whose need it is; null before it was opened
 * @param recruiter who runs it; null before it was opened
 * @param handovers who stood there before, oldest first
 * @param agreements which terms were in force from when on, oldest first
 * @param running when time passed, oldest first; the last may be open
 * @param inForce whether any terms are in force
 * @param onHold whether it rests
 * @param overAt when it was filled or cancelled; null while people are looked for
 * @param house the terms of the house, which are in force wherever the pair's word is not; null: none bind this search
 * @param hours when those work who have a part in it, and from when on that counts, oldest first
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
        @Nullable Instant overAt,
        TermsApplied.@Nullable AppliedTerms house,
        List<Hours> hours) {

    /** Before anything was read. */
    public static final SlaClock NONE =
            new SlaClock(false, null, null, List.of(), List.of(), List.of(), false, false, null, null, List.of());

    /** The types of events that change a clock. */
    public static final Set<Class<? extends Event>> TYPES = Set.of(
            RequisitionOpened.class,
            TermsApplied.class,
            SlaAgreed.class,
            RequisitionReassigned.class,
            RequisitionPutOnHold.class,
            RequisitionResumed.class,
            RequisitionFilled.class,
            RequisitionReopened.class,
            RequisitionCancelled.class);

    /**
     * Terms that came into force then.
     *
     * @param version of what both sides signed, or of the terms of the house
     * @param house whether they are those of the house
     */
    public record Agreement(int version, SlaTerms terms, Instant at, boolean house) {}

    /**
     * Somebody gave a side to somebody else, then.
     *
     * @param goesOn whether the clocks went on, since terms of the house bound the newcomer at once
     */
    public record Handover(Side side, PersonId from, Instant at, boolean goesOn) {}

    /**
     * Time that passed.
     *
     * @param to not included; null: still passing
     * @param lastDue what is due by then is due all the same, although time came to rest before; null: nothing is
     */
    public record Span(
            Instant from, @Nullable Instant to, @Nullable Instant lastDue) {}

    /** When somebody works, from then on. */
    public record Hours(PersonId person, WorkingWeek week, Instant from) {}

    /** How much time those terms allow. */
    @FunctionalInterface
    public interface Targets {

        /** How much; null if they promise nothing of the kind. */
        @Nullable
        SlaTarget of(SlaTerms terms);
    }

    /**
     * Whose time it is.
     *
     * @param side whoever stands on that side when it passes; null: nobody's in particular
     * @param person that person; null: whoever stands on the side
     */
    public record Owner(@Nullable Side side, @Nullable PersonId person) {

        /** Nobody in particular: the calendar of the terms counts. */
        public static final Owner NOBODY = new Owner(null, null);
    }

    /** The clock after an event that occurred then; the same if the event is not one of {@link #TYPES}. */
    public SlaClock after(Event event, Instant at) {
        return switch (event) {
            case RequisitionOpened opened -> opened(opened);
            case TermsApplied applied -> applied(applied, at);
            case SlaAgreed agreed ->
                inForce(new Agreement(agreed.version(), agreed.terms(), at, false))
                        .became(at, true, onHold, overAt, null);
            case RequisitionReassigned reassigned -> handedOver(reassigned, at);
            case RequisitionPutOnHold hold -> became(at, inForce, true, overAt, hold.lastDue());
            case RequisitionResumed _ -> became(at, inForce, false, overAt, null);
            case RequisitionFilled _, RequisitionCancelled _ ->
                became(at, inForce, onHold, at, null).dueBefore(at);
            case RequisitionReopened _ -> became(at, inForce, false, null, null);
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

    /** Whether time passed at that moment: terms were in force, and the search neither rested nor was over. */
    public boolean passedAt(Instant moment) {
        return running.stream()
                .anyMatch(span -> !span.from().isAfter(moment)
                        && (span.to() == null || span.to().isAfter(moment)));
    }

    /** Since when no time passes that the agreement counts, for whatever reason; null while it passes, and before any. */
    public @Nullable Instant restsSince() {
        return running.isEmpty() ? null : running.getLast().to();
    }

    /**
     * When something is due for which somebody asked at that moment. Its time starts then, or when time starts to pass, on the
     * terms in force at that start. Nothing is due within the first working day of whoever took over a side, while the clocks
     * went on.
     *
     * @param owner whose time it is
     * @param evenOnHold whether it can be done while the search is on hold, so that what is due soon after its begin still is
     */
    public Reckoning due(Instant asked, Owner owner, boolean evenOnHold, Targets targets) {
        if (imported
                && (agreements.isEmpty() || asked.isBefore(agreements.getFirst().at()))) {
            return new Reckoning.NotPromised();
        }
        @Nullable Instant since = after(asked, Duration.ZERO);
        if (since == null) {
            return new Reckoning.Resting();
        }
        @Nullable SlaTarget target = targets.of(termsAt(since));
        if (target == null) {
            return new Reckoning.NotPromised();
        }
        @Nullable Instant at = after(since, target.time(), owner, target.calendar(), evenOnHold);
        return at == null
                ? new Reckoning.Resting()
                : due(since, notWithinTheFirstDay(at, owner, target.calendar(), evenOnHold));
    }

    private static Reckoning due(Instant since, @Nullable Instant at) {
        return at == null ? new Reckoning.Resting() : new Reckoning.Due(since, at);
    }

    private @Nullable Instant notWithinTheFirstDay(
            Instant due, Owner owner, WorkCalendar calendar, boolean evenOnHold) {
        @Nullable Instant at = due;
        for (Handover handover : handovers) {
            if (at != null
                    && handover.goesOn()
                    && owner.person() == null
                    && handover.side() == owner.side()
                    && !handover.at().isAfter(at)) {
                @Nullable
                Instant dayOver = after(handover.at(), WorkingHours.aDay(calendar), owner, calendar, evenOnHold);
                at = dayOver == null || dayOver.isAfter(at) ? dayOver : at;
            }
        }
        return at;
    }

    /**
     * When something is due for which somebody outside asked at that moment, who waits whether or not time passes here. Its time
     * starts then, or with the first terms, on the terms of that start. Nothing is due within the first working day of whoever
     * took over.
     *
     * @param owner whose time it is
     */
    public Reckoning dueWithoutRest(Instant asked, Owner owner, Targets targets) {
        @Nullable
        Agreement agreement = agreements.reversed().stream()
                .filter(one -> !one.at().isAfter(asked))
                .findFirst()
                .orElse(agreements.isEmpty() ? null : agreements.getFirst());
        if (agreement == null) {
            return imported ? new Reckoning.NotPromised() : new Reckoning.Resting();
        }
        @Nullable SlaTarget target = targets.of(agreement.terms());
        if (target == null || imported && agreement.at().isAfter(asked)) {
            return new Reckoning.NotPromised();
        }
        Instant since = agreement.at().isAfter(asked) ? agreement.at() : asked;
        OwnTime own = new OwnTime(this, owner, target.calendar());
        Instant at = own.after(since, target.time());
        for (Handover handover : handovers) {
            if (handover.side() == owner.side() && !handover.at().isAfter(at)) {
                Instant dayOver = own.after(handover.at(), WorkingHours.aDay(target.calendar()));
                at = dayOver.isAfter(at) ? dayOver : at;
            }
        }
        return new Reckoning.Due(since, at);
    }

    /**
     * When so much more time will have passed from that moment on, each hour of it; of no time at all, when time passes next.
     *
     * @return null if nobody can say yet: time rests before
     */
    public @Nullable Instant after(Instant from, Duration time) {
        return after(from, time, Owner.NOBODY, WorkCalendar.ALL_HOURS, false);
    }

    /** How much time passed between these moments on that calendar, without the time at rest. */
    public Duration passed(Instant from, Instant to, WorkCalendar calendar) {
        OwnTime time = new OwnTime(this, Owner.NOBODY, calendar);
        return running.stream()
                .filter(span -> span.from().isBefore(to)
                        && (span.to() == null || span.to().isAfter(from)))
                .map(span -> time.between(
                        span.from().isAfter(from) ? span.from() : from,
                        span.to() == null || span.to().isAfter(to) ? to : span.to()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private @Nullable Instant after(
            Instant from, Duration time, Owner owner, WorkCalendar calendar, boolean evenOnHold) {
        Duration left = time;
        for (Span span : running) {
            @Nullable Instant to = span.to();
            if (to != null && !to.isAfter(from)) {
                continue;
            }
            Instant start = span.from().isAfter(from) ? span.from() : from;
            OwnTime own = new OwnTime(this, owner, calendar);
            Instant at = own.after(start, left);
            if (to == null || at.isBefore(to)) {
                return at;
            }
            @Nullable Instant lastDue = evenOnHold ? span.lastDue() : null;
            if (lastDue != null && !at.isAfter(lastDue)) {
                return at;
            }
            left = left.minus(own.between(start, to));
        }
        return null;
    }

    /**
     * Whether any terms bound the two sides at any time while something was owed: what was over before anything was agreed, or
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
                && handovers.stream()
                        .filter(handover -> !handover.goesOn())
                        .map(Handover::at)
                        .noneMatch(at -> at.isAfter(agreed) && !at.isAfter(moment));
    }

    /** As it would be if time went on at that moment, which is not before it came to rest; the same while time passes. */
    public SlaClock goingOnAt(Instant moment) {
        return passes() || agreements.isEmpty() ? this : with(add(running, new Span(moment, null, null)));
    }

    /** The agreement of that version that both sides signed, the last if it was signed anew; null if there is none. */
    public @Nullable Agreement agreement(int version) {
        return agreements.stream()
                .filter(agreement -> agreement.version() == version && !agreement.house())
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

    /** When that person works now, as far as this search knows; null: they have not said. */
    public @Nullable WorkingWeek week(PersonId person) {
        return hours.reversed().stream()
                .filter(of -> of.person().equals(person))
                .map(Hours::week)
                .findFirst()
                .orElse(null);
    }

    /** The terms in force at that moment, which is not before the first agreement. */
    public SlaTerms termsAt(Instant moment) {
        return agreements.reversed().stream()
                .filter(agreement -> !agreement.at().isAfter(moment))
                .findFirst()
                .orElse(agreements.getFirst())
                .terms();
    }

    /** Whether the word of both present partners stands. */
    public boolean agreedByBoth() {
        return inForce && !agreements.isEmpty() && !agreements.getLast().house();
    }

    private SlaClock opened(RequisitionOpened opened) {
        return new SlaClock(
                opened.origin() == Origin.IMPORTED,
                opened.hiringManager(),
                opened.recruiter(),
                handovers,
                agreements,
                running,
                inForce,
                onHold,
                overAt,
                house,
                hours);
    }

    private SlaClock applied(TermsApplied applied, Instant at) {
        List<Hours> known = hours;
        for (TermsApplied.PersonHours of : applied.hours()) {
            known = add(known, new Hours(of.person(), of.week(), at));
        }
        TermsApplied.@Nullable AppliedTerms terms = applied.house() == null ? house : applied.house();
        SlaClock with = new SlaClock(
                imported,
                hiringManager,
                recruiter,
                handovers,
                agreements,
                running,
                inForce,
                onHold,
                overAt,
                terms,
                known);
        return applied.house() == null || agreedByBoth()
                ? with
                : with.inForce(new Agreement(
                                applied.house().version(), applied.house().terms(), at, true))
                        .became(at, true, onHold, overAt, null);
    }

    private SlaClock inForce(Agreement agreement) {
        return new SlaClock(
                imported,
                hiringManager,
                recruiter,
                handovers,
                add(agreements, agreement),
                running,
                inForce,
                onHold,
                overAt,
                house,
                hours);
    }

    private SlaClock with(List<Span> spans) {
        return new SlaClock(
                imported,
                hiringManager,
                recruiter,
                handovers,
                agreements,
                spans,
                inForce,
                onHold,
                overAt,
                house,
                hours);
    }

    private SlaClock handedOver(RequisitionReassigned event, Instant at) {
        boolean manager = event.side() == Side.HIRING_MANAGER;
        TermsApplied.@Nullable AppliedTerms terms = house;
        SlaClock handed = new SlaClock(
                imported,
                manager ? event.to() : hiringManager,
                manager ? recruiter : event.to(),
                add(handovers, new Handover(event.side(), event.from(), at, terms != null)),
                agreements,
                running,
                inForce,
                onHold,
                overAt,
                terms,
                hours);
        if (terms == null) {
            return handed.became(at, false, onHold, overAt, null).dueBefore(at);
        }
        return agreedByBoth() ? handed.inForce(new Agreement(terms.version(), terms.terms(), at, true)) : handed;
    }

    private SlaClock became(
            Instant at, boolean nowInForce, boolean nowOnHold, @Nullable Instant nowOverAt, @Nullable Instant lastDue) {
        boolean nowPasses = nowInForce && !nowOnHold && nowOverAt == null;
        List<Span> spans = running;
        if (nowPasses && !passes()) {
            spans = add(running, new Span(at, null, null));
        } else if (!nowPasses && passes()) {
            Span last = running.getLast();
            Instant to = at.isBefore(last.from()) ? last.from() : at;
            spans = add(running.subList(0, running.size() - 1), new Span(last.from(), to, lastDue));
        }
        return new SlaClock(
                imported,
                hiringManager,
                recruiter,
                handovers,
                agreements,
                spans,
                nowInForce,
                nowOnHold,
                nowOverAt,
                house,
                hours);
    }

    /** From that moment on nothing is due any more that a hold had left to run out. */
    private SlaClock dueBefore(Instant moment) {
        return with(running.stream()
                .map(span -> span.lastDue() != null && !span.lastDue().isBefore(moment)
                        ? new Span(span.from(), span.to(), moment.minusNanos(1))
                        : span)
                .toList());
    }

    private static <T> List<T> add(List<T> list, T one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }
}
