package dev.tandem.command.clock;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code tandem.clocks.*}.
 *
 * @param enabled whether this instance keeps clocks at all; at least one has to
 * @param patience how long after the agreed moment a check is made: so much may the clocks of two instances differ before
 *     a deed that was in time on one could be late on the other
 * @param followEvery how often new facts are looked for, when there were some
 * @param pollEvery how often the agenda is looked at
 * @param threads how many checks are made at once
 * @param heartbeat how often an instance shows that the checks it has begun go on; after four without, others make them
 */
@ConfigurationProperties("tandem.clocks")
public record ClockSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("2s") Duration patience,
        @DefaultValue("250ms") Duration followEvery,
        @DefaultValue("1s") Duration pollEvery,
        @DefaultValue("4") int threads,
        @DefaultValue("10s") Duration heartbeat) {}
