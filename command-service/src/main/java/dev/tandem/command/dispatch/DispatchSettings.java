package dev.tandem.command.dispatch;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code tandem.dispatch.*}.
 *
 * @param maxTries how often a command is decided before it is given up as too contended; 1 or more
 * @param firstPause bound of the random pause before the first retry, doubled with each further one
 * @param longestPause bound of any pause
 * @param refusalsKept how long a refusal is remembered for requests that come again with the same idempotency key
 */
@ConfigurationProperties("tandem.dispatch")
public record DispatchSettings(
        @DefaultValue("12") int maxTries,
        @DefaultValue("2ms") Duration firstPause,
        @DefaultValue("250ms") Duration longestPause,
        @DefaultValue("7d") Duration refusalsKept) {}
