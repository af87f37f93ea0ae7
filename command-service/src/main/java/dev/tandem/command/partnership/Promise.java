package dev.tandem.command.partnership;

import dev.tandem.command.partnership.AgreedClock.Reckoning;
import dev.tandem.command.partnership.AgreedClock.Reckoning.Due;
import dev.tandem.events.requisition.SlaTerms;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How often a deed was asked for, and what came of it each time.
 *
 * @param runs each time, oldest first; only the last may be open
 * @param overdue the starts of those that are on record as overdue
 */
public record Promise(List<Run> runs, Set<Instant> overdue) {

    /** Before anybody asked. */
    public static final Promise NONE = new Promise(List.of(), Set.of());

    /**
     * One time that the deed was asked for.
     *
     * @param asked when
     * @param notBefore it is not due before time passes after this, whatever the clock says
     * @param done when it was done, or no longer owed; null while it is owed
     * @param dropped whether it was no longer owed because the application ended, which may go on again
     * @param moves by how much it was put off, on whose account is no matter here
     */
    private record Run(
            Instant asked, Instant notBefore, @Nullable Instant done, boolean dropped, List<Move> moves) {

        /** When it is due, unless that is not known. */
        Reckoning due(AgreedClock clock, Function<SlaTerms, Allowance> allowance) {
            Reckoning reckoned = clock.due(asked, allowance);
            if (!(reckoned instanceof Due due)) {
                return reckoned;
            }
            @Nullable Instant at = due.at().isBefore(notBefore) ? clock.after(notBefore, Duration.ZERO) : due.at();
            for (Move move : moves) {
                if (at != null && !move.at().isAfter(at)) {
                    at = clock.after(at, move.by());
                }
            }
            return at == null ? new Reckoning.Resting() : new Due(due.since(), at);
        }

        /** Whether the deed came in time, also at the last moment. */
        boolean doneBy(Instant due) {
            return done != null && !done.isAfter(due);
        }
    }

    /** The time of the deed was put off, at that moment, by so much. */
    private record Move(Instant at, Duration by) {}

    /** What can be said of a promise at a moment. */
    public sealed interface Standing {

        /** The time ran out then, and that is not on record yet. */
        record Broken(Due due) implements Standing {}

        /** The time is running. */
        record Running(Instant dueAt) implements Standing {}

        /** Nothing is to be recorded, for that reason. */
        record Quiet(ClockRule why) implements Standing {}
    }

    /** Somebody asks for the deed; nothing changes if it is owed already. */
    public Promise asked(Instant at) {
        return asked(at, at);
    }

    /** The same, but it is not due before {@code notBefore}. */
    public Promise asked(Instant at, Instant notBefore) {
        return owed()
                ? this
                : new Promise(
                        Stream.concat(runs.stream(), Stream.of(new Run(at, notBefore, null, false, List.of())))
                                .toList(),
                        overdue);
    }

    /** Whether the deed is owed. */
    public boolean owed() {
        return !runs.isEmpty() && runs.getLast().done() == null;
    }

    /** The deed was done, or is no longer owed; nothing changes if it was not. */
    public Promise done(Instant at) {
        return last(run -> new Run(run.asked(), run.notBefore(), at, false, run.moves()));
    }

    /** What it was owed for ended; nothing changes if it was not owed. */
    public Promise dropped(Instant at) {
        return last(run -> new Run(run.asked(), run.notBefore(), at, true, run.moves()));
    }

    /** What had ended goes on: what was owed then is asked for anew, with all its time. */
    public Promise takenUp(Instant at) {
        return !runs.isEmpty() && runs.getLast().dropped() ? asked(at) : this;
    }

    /**
     * The deed was done and is asked for anew. Of a time so short that no agreement could have let it run out, nothing is
     * kept: a long search would drag thousands of them along.
     */
    public Promise renewed(Instant at, Duration tooShort) {
        Promise before = owed() && Duration.between(runs.getLast().asked(), at).compareTo(tooShort) < 0
                ? new Promise(runs.subList(0, runs.size() - 1), overdue)
                : done(at);
        return before.asked(at);
    }

    /** The time of the deed is put off by so much; nothing changes if it is not owed, or if that is not later. */
    public Promise putOff(Instant at, Duration by) {
        return by.isPositive()
                ? last(run -> new Run(
                        run.asked(),
                        run.notBefore(),
                        null,
                        false,
                        Stream.concat(run.moves().stream(), Stream.of(new Move(at, by)))
                                .toList()))
                : this;
    }

    /** It is on record that the time that began then ran out. */
    public Promise overdueSince(Instant since) {
        Set<Instant> more = new HashSet<>(overdue);
        more.add(since);
        return new Promise(runs, Set.copyOf(more));
    }

    /** What can be said of it at that moment; the oldest broken one first. */
    public Standing standing(AgreedClock clock, Function<SlaTerms, Allowance> allowance, Instant now) {
        @Nullable Instant next = null;
        ClockRule why = ClockRule.NOTHING_PROMISED;
        for (Run run : runs) {
            switch (run.due(clock, allowance)) {
                case Due due when overdue.contains(due.since()) -> why = ClockRule.ALREADY_OVERDUE;
                case Due due when run.doneBy(due.at()) -> why = ClockRule.PROMISE_KEPT;
                case Due due
                when now.isAfter(due.at()) -> {
                    return new Standing.Broken(due);
                }
                case Due due -> next = due.at();
                case Reckoning.Resting _ ->
                    why = run.done() == null && !clock.over() ? ClockRule.CLOCK_RESTS : ClockRule.PROMISE_KEPT;
                case Reckoning.NotPromised _ -> why = ClockRule.NOTHING_PROMISED;
            }
        }
        return next == null ? new Standing.Quiet(why) : new Standing.Running(next);
    }

    private Promise last(UnaryOperator<Run> change) {
        return owed()
                ? new Promise(
                        Stream.concat(
                                        runs.subList(0, runs.size() - 1).stream(),
                                        Stream.of(change.apply(runs.getLast())))
                                .toList(),
                        overdue)
                : this;
    }
}
