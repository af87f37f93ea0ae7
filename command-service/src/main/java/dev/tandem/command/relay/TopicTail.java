package dev.tandem.command.relay;

import java.util.List;

/**
 * Where the topic begins and ends, in the broker's own words. Events of a transaction that is still open or was aborted do
 * not count.
 *
 * @param topicId Kafka's id of the topic
 * @param first the least position on the topic, 0 if it is empty
 * @param positions per partition the position of its last event, 0 if it has none
 * @param endOffsets per partition the offset behind the last that is committed
 */
record TopicTail(String topicId, long first, List<Long> positions, List<Long> endOffsets) {

    /** The position of the last event on the topic, 0 if it has none. */
    long greatest() {
        return positions.stream().mapToLong(Long::longValue).max().orElse(0);
    }
}
