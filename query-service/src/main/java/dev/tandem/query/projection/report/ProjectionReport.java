package dev.tandem.query.projection.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one generation of a projection stands.
 *
 * @param name the projection
 * @param version of its rows
 * @param generation counts its builds
 * @param state {@code BUILDING}, {@code LIVE}, {@code SUPERSEDED}, or {@code FAILED}: then {@code reason} says why
 * @param serving whether queries to this instance read it
 * @param runner what this instance's runner does: {@code STARTING}, {@code STANDBY} (another instance runs it), {@code
 *     RUNNING}, {@code RETRYING}, {@code FAILED}, {@code STOPPED}; null if it has none
 * @param reason what is wrong; null if nothing is
 * @param lag how far behind the topic it is
 * @param parked how many events are parked
 * @param missing positions never seen although all was read, as this instance's runner knows; anything but 0 is a loss
 * @param partitions how far each has been read
 * @param createdAt when it was begun
 * @param liveAt when it took over
 */
record ProjectionReport(
        String name,
        int version,
        int generation,
        String state,
        boolean serving,
        @Nullable String runner,
        @Nullable String reason,
        Lag lag,
        long parked,
        long missing,
        List<Partition> partitions,
        Instant createdAt,
        @Nullable Instant liveAt) {

    /**
     * How far behind.
     *
     * @param events offsets not yet read; null while Kafka does not answer
     * @param seconds for how long there has been something to fold; null if another instance runs it
     */
    record Lag(@Nullable Long events, @Nullable Double seconds) {}

    /**
     * One partition.
     *
     * @param offset the next to be read
     * @param end the offset after the last committed record; null while Kafka does not answer
     * @param position of the last event seen
     * @param events how many events were seen
     */
    record Partition(int partition, long offset, @Nullable Long end, long position, long events) {}
}
