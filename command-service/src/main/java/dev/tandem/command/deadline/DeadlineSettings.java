package dev.tandem.command.deadline;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code tandem.clocks.*}.
 *
 * @param enabled whether this instance keeps clocks at all; at least one has to
 * @param patience how long after the agreed moment a check is made: so much may the clocks of two instances differ before
 *     what was in time on one could be late on the other
 * @param followEvery how often new events are looked for, when there were some
 * @param pollEvery how often the schedule is looked at
 * @param threads how many checks are made at once
 * @param heartbeat how often an instance shows that the checks it has begun go on; after four without, others make them. Four
 *     of them have to be well over {@code patience}, by which the clocks of two instances may differ
 */
@ConfigurationProperties("tandem.clocks")
public record DeadlineSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("2s") Duration patience,
        @DefaultValue("250ms") Duration followEvery,
        @DefaultValue("1s") Duration pollEvery,
        @DefaultValue("4") int threads,
        @DefaultValue("1500ms") Duration heartbeat) {

    /**
     * The fewest that db-scheduler accepts. An instance that is only slow may be taken for dead: the command's consistency
     * boundary still lets one record, and what the slow one says afterwards of its entry is ignored.
     */
    static final int MISSED_HEARTBEATS = 4;

    /** How many heartbeats db-scheduler lets pass between two looks for the dead. */
    private static final int LOOKED_FOR_EVERY = 2;

    /** How long it takes at most until the checks are made by others that an instance had begun when it died. */
    Duration takenOverWithin() {
        return heartbeat.multipliedBy(MISSED_HEARTBEATS + LOOKED_FOR_EVERY);
    }
}
