package dev.tandem.query.projection.topic;

/**
 * How far one partition has been read.
 *
 * @param nextOffset the next record to read
 * @param position of the last fact seen, 0 before the first
 * @param seen how many facts were seen
 */
public record PartitionCheckpoint(int partition, long nextOffset, long position, long seen) {

    public PartitionCheckpoint readTo(long offset) {
        return new PartitionCheckpoint(partition, offset, position, seen);
    }

    public PartitionCheckpoint sawFactAt(long factPosition) {
        return new PartitionCheckpoint(partition, nextOffset, factPosition, seen + 1);
    }
}
