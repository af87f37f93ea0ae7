package dev.tandem.agreement;

import dev.tandem.agreement.Reckoning.Due;
import dev.tandem.events.PersonId;
import dev.tandem.events.requisition.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One time that a promise was called upon: somebody asked, and it is owed until it is kept or no longer matters. When it is due
 * depends on the {@link SlaClock} of the requisition and is reckoned, never stored here.
 *
 * @param subject what it is about
 * @param side on whose record it counts
 * @param person who owes it, where that is one person and not whoever stands on that side; null else
 * @param asked when somebody asked
 * @param notBefore it is not due before time passes after this, whatever the clock says
 * @param bound whether anybody had promised it; what was brought in from another system asks for nothing
 * @param given how much time there is, each hour of it, where that was said for this one; null: as the terms say
 * @param after obligations of others that come before it: its time does not count before each of them was kept or is due
 * @param postponements when it was put off and by how much, oldest first
 * @param end how it ended; null while it is owed
 */
public record Obligation(
        Subject subject,
        Side side,
        @Nullable PersonId person,
        Instant asked,
        Instant notBefore,
        boolean bound,
        @Nullable Duration given,
        List<Obligation> after,
        List<Postponement> postponements,
        @Nullable End end) {

    /** It was put off at that moment, by so much; every hour of it counts. */
    public record Postponement(Instant at, Duration by) {}

    /**
     * It is owed no longer.
     *
     * @param at since when
     * @param kept whether it was kept; else it stopped to matter
     * @param withApplication whether the application ended with it, which may go on again
     */
    public record End(Instant at, boolean kept, boolean withApplication) {}

    /** Asked for at that moment, of that side. */
    public static Obligation asked(Subject subject, Side side, Instant at) {
        return new Obligation(subject, side, null, at, at, true, null, List.of(), List.of(), null);
    }

    /** The same, owed by one person. */
    public Obligation by(PersonId one) {
        return new Obligation(subject, side, one, asked, notBefore, bound, given, after, postponements, end);
    }

    /** The same, promised or not. */
    public Obligation bound(boolean promised) {
        return new Obligation(subject, side, person, asked, notBefore, promised, given, after, postponements, end);
    }

    /** The same, with so much time, each hour of it. */
    public Obligation given(Duration time) {
        return new Obligation(subject, side, person, asked, notBefore, bound, time, after, postponements, end);
    }

    /** The same, not due before that moment. */
    public Obligation notBefore(Instant moment) {
        return new Obligation(subject, side, person, asked, moment, bound, given, after, postponements, end);
    }

    /** The same, after these obligations of others. */
    public Obligation after(List<Obligation> others) {
        return new Obligation(subject, side, person, asked, notBefore, bound, given, others, postponements, end);
    }

    /** The same, as if somebody had asked at that moment. */
    public Obligation askedAt(Instant moment) {
        return new Obligation(subject, side, person, moment, notBefore, bound, given, after, postponements, end);
    }

    /** Whether it is owed, as far as its own events tell; the search may have ended all the same. */
    public boolean open() {
        return end == null;
    }

    /** Whether it was kept by then; what is kept at the very moment is in time. */
    boolean endedBy(Instant due) {
        return end != null && !end.at().isAfter(due);
    }

    /** Whether it was owed when its time ran out and is, or was, owed after that. */
    public boolean missed(Due due, Instant now) {
        return now.isAfter(due.at()) && !endedBy(due.at());
    }

    /**
     * When it is due on that clock.
     *
     * @param evenOnHold whether it can be done while the search is on hold
     * @param target how much time those terms allow for it
     */
    public Reckoning due(SlaClock clock, boolean evenOnHold, SlaClock.Targets target) {
        if (!bound) {
            return new Reckoning.NotPromised();
        }
        Duration own = given;
        Reckoning reckoned = clock.due(
                asked,
                new SlaClock.Owner(side, person),
                evenOnHold,
                own == null ? target : _ -> SlaTarget.allHours(own));
        if (!(reckoned instanceof Due due)) {
            return reckoned;
        }
        @Nullable Instant at = due.at().isBefore(notBefore) ? clock.after(notBefore, Duration.ZERO) : due.at();
        for (Postponement postponement : postponements) {
            if (at != null && !postponement.at().isAfter(at)) {
                at = clock.after(at, postponement.by());
            }
        }
        return at == null ? new Reckoning.Resting() : new Due(due.since(), at);
    }

    Obligation ended(End how) {
        return new Obligation(subject, side, person, asked, notBefore, bound, given, after, postponements, how);
    }

    Obligation putOff(Instant at, Duration by) {
        return new Obligation(
                subject,
                side,
                person,
                asked,
                notBefore,
                bound,
                given,
                after,
                Stream.concat(postponements.stream(), Stream.of(new Postponement(at, by)))
                        .toList(),
                end);
    }
}
