package dev.tandem.query.projection.topic;

/**
 * How far one partition has been read.
 *
 * @param nextOffset the next record to read
 * @param position of the last event seen, 0 before the first
 * @param seen how many events were seen
 */
public record PartitionCheckpoint(int partition, long nextOffset, long position, long seen) {

    public PartitionCheckpoint readTo(long offset) {
        return new PartitionCheckpoint(partition, offset, position, seen);
    }

    public PartitionCheckpoint sawEventAt(long eventPosition) {
        return new PartitionCheckpoint(partition, nextOffset, eventPosition, seen + 1);
    }
}
