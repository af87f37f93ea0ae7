package dev.tandem.query.projection.fold;

import dev.tandem.query.projection.topic.Arrival;
import dev.tandem.query.projection.topic.PartitionCheckpoint;
import dev.tandem.query.projection.topic.Received;
import dev.tandem.query.projection.topic.Topic;
import dev.tandem.query.projection.topic.UnreadableTopicException;
import java.util.ArrayList;
import java.util.List;

/**
 * A batch of records, sifted by their headers alone.
 *
 * @param events those to fold, in order
 * @param checkpoints how far each partition's events have been seen after them; offsets are the caller's to set
 * @param skipped events of types that the projection does not fold
 * @param duplicates events seen before
 */
record Sifted(List<Received> events, List<PartitionCheckpoint> checkpoints, int skipped, int duplicates) {

    /**
     * Sifts records.
     *
     * @throws UnreadableTopicException if a record is not in the partition of its key
     */
    static Sifted of(List<Received> records, List<PartitionCheckpoint> from) {
        List<Received> events = new ArrayList<>(records.size());
        List<PartitionCheckpoint> checkpoints = new ArrayList<>(from);
        int skipped = 0;
        int duplicates = 0;
        for (Received record : records) {
            Arrival arrival = record.arrival();
            PartitionCheckpoint last = checkpoints.get(arrival.partition());
            if (!arrival.hasPosition()) {
                events.add(record.at(last.position())); // no event of ours: it will be parked where it stands
                continue;
            }
            if (arrival.position() <= last.position()) {
                duplicates++; // the relay sent it again, or the topic was created anew
                continue;
            }
            requireProperPartition(arrival, from.size());
            checkpoints.set(arrival.partition(), last.sawEventAt(arrival.position()));
            if (record.isPassed()) {
                skipped++;
            } else {
                events.add(record);
            }
        }
        return new Sifted(events, checkpoints, skipped, duplicates);
    }

    /** Else neither would a key's events come in order, nor would a consistency token wait for the right partition. */
    private static void requireProperPartition(Arrival arrival, int partitions) {
        int proper = Topic.partitionOf(arrival.key(), partitions);
        if (proper != arrival.partition()) {
            throw new UnreadableTopicException(
                    "the event at position %d of %s is in partition %d, but its key belongs in %d of %d. Partitions were added, or the"
                                    .formatted(
                                            arrival.position(), arrival.key(), arrival.partition(), proper, partitions)
                            + " producer has another partitioner: create the topic anew and let the relay publish all events again");
        }
    }
}
