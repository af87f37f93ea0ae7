package dev.tandem.query.projection.fold;

import dev.tandem.query.projection.topic.DecodedRecord;
import dev.tandem.query.projection.topic.PartitionCheckpoint;
import dev.tandem.query.projection.topic.Topic;
import dev.tandem.query.projection.topic.TopicRecord;
import dev.tandem.query.projection.topic.UnreadableTopicException;
import java.util.ArrayList;
import java.util.List;

/**
 * A batch of records, sorted out by their headers: what is to be folded, what was seen before, and what is no event.
 *
 * @param events those to fold, in order
 * @param foreign those that are no events: they count nowhere
 * @param duplicates events seen before
 * @param checkpoints how far each partition's events have been seen after them; offsets are the caller's to set
 * @param skipped events of types that the projection does not fold
 */
record DeduplicatedBatch(
        List<DecodedRecord> events,
        List<ParkedEvent> foreign,
        List<TopicRecord> duplicates,
        List<PartitionCheckpoint> checkpoints,
        int skipped) {

    /**
     * Sorts records out.
     *
     * @throws UnreadableTopicException if a record is not in the partition of its key
     */
    static DeduplicatedBatch of(List<DecodedRecord> records, List<PartitionCheckpoint> from) {
        List<DecodedRecord> events = new ArrayList<>(records.size());
        List<ParkedEvent> foreign = new ArrayList<>();
        List<TopicRecord> duplicates = new ArrayList<>();
        List<PartitionCheckpoint> checkpoints = new ArrayList<>(from);
        int skipped = 0;
        for (DecodedRecord decoded : records) {
            TopicRecord record = decoded.record();
            PartitionCheckpoint last = checkpoints.get(record.partition());
            if (decoded.isForeign()) {
                foreign.add(new ParkedEvent(record, decoded.failure()));
            } else if (record.position() <= last.position()) {
                duplicates.add(record); // the relay sent it again, or the topic was created anew
            } else {
                requireProperPartition(record, from.size());
                checkpoints.set(record.partition(), last.sawEventAt(record.position()));
                if (decoded.isPassed()) {
                    skipped++;
                } else {
                    events.add(decoded);
                }
            }
        }
        return new DeduplicatedBatch(events, foreign, duplicates, checkpoints, skipped);
    }

    /** Else neither would a key's events come in order, nor would a consistency token wait for the right partition. */
    private static void requireProperPartition(TopicRecord record, int partitions) {
        int proper = Topic.partitionOf(record.key(), partitions);
        if (proper != record.partition()) {
            throw new UnreadableTopicException(
                    "the event at position %d of %s is in partition %d, but its key belongs in %d of %d. Partitions were added, or the"
                                    .formatted(record.position(), record.key(), record.partition(), proper, partitions)
                            + " producer has another partitioner: create the topic anew and let the relay publish all events again");
        }
    }
}
