package dev.tandem.query.projection.fold;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code tandem.projection.*}.
 *
 * @param batchSize about how many events are folded in one transaction at most; as many are read ahead meanwhile
 * @param grace how long a generation that another has taken over from is kept for queries that began on it
 * @param consistencyTimeout how long a query waits for its consistency token
 * @param firstRetry when a parked event is tried again for the first time; doubled after each failure
 * @param lastRetry the longest time between two tries of a parked event
 * @param stalledAfter after what time without a sign or a move a runner is held for stuck, so that the process is restarted; more
 *     than the two minutes after which a statement of the database is given up
 * @param lookEvery how often the registry is looked at for what other instances have changed
 * @param changesKept for how long it is known what rows were before they changed: whoever followed a list goes on from no longer ago
 */
@ConfigurationProperties("tandem.projection")
public record ProjectionSettings(
        @DefaultValue("1000") int batchSize,
        @DefaultValue("1m") Duration grace,
        @DefaultValue("5s") Duration consistencyTimeout,
        @DefaultValue("30s") Duration firstRetry,
        @DefaultValue("1h") Duration lastRetry,
        @DefaultValue("3m") Duration stalledAfter,
        @DefaultValue("1s") Duration lookEvery,
        @DefaultValue("30d") Duration changesKept) {}
