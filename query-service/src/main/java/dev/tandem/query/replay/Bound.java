package dev.tandem.query.replay;

import dev.tandem.access.CommonProblems;
import dev.tandem.access.Problem.FieldError;
import dev.tandem.events.value.Moment;
import dev.tandem.query.web.Conditions;
import dev.tandem.query.web.Then;
import java.time.Instant;
import java.util.List;

/**
 * Which events count.
 *
 * @param position those up to it
 * @param recordedBy those that had been recorded by then
 * @param occurredBy those that had happened by then
 * @param now the time for whoever looks from there: against it due times are held
 */
public record Bound(long position, Instant recordedBy, Instant occurredBy, Instant now) {

    private static final String POSITION = "\\d{1,18}";

    /** All that there are. */
    public static Bound none(Instant present) {
        return new Bound(Long.MAX_VALUE, Moment.LATEST, Moment.LATEST, present);
    }

    /**
     * Those of that moment. One that is to come is now: nothing is known of it yet.
     *
     * @throws dev.tandem.access.ProblemException (400) if it is no moment
     */
    static Bound of(Then then, EventLog log, Instant present) {
        Bound bound = none(present);
        if (then.asOf() != null) {
            bound = known(then.asOf(), log, present);
        }
        if (then.effectiveAt() != null) {
            Instant moment = moment("effectiveAt", then.effectiveAt(), Moment.WORDS);
            bound = new Bound(bound.position, bound.recordedBy, moment, earlier(moment, present));
        }
        return bound;
    }

    private static Bound known(String asOf, EventLog log, Instant present) {
        if (asOf.matches(POSITION)) {
            long position = Long.parseLong(asOf);
            return new Bound(
                    position,
                    Moment.LATEST,
                    Moment.LATEST,
                    log.recordedUpTo(position)
                            .map(recorded -> earlier(recorded, present))
                            .orElse(present));
        }
        Instant moment = moment("asOf", asOf, "a position or " + Moment.WORDS);
        return new Bound(Long.MAX_VALUE, moment, Moment.LATEST, earlier(moment, present));
    }

    /** The conditions of an event, by columns of these names. */
    public Conditions conditions(String position, String recordedAt, String occurredAt) {
        return new Conditions()
                .and(position + " <= :lastPosition", "lastPosition", position())
                .and(recordedAt + " <= :recordedBy", "recordedBy", recordedBy)
                .and(occurredAt + " <= :occurredBy", "occurredBy", occurredBy);
    }

    private static Instant moment(String parameter, String text, String words) {
        try {
            return Moment.parse(text);
        } catch (IllegalArgumentException _) {
            throw CommonProblems.invalidParameters(List.of(new FieldError(parameter, "'" + text + "' is not " + words)))
                    .exception();
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
