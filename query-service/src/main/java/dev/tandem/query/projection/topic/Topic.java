package dev.tandem.query.projection.topic;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Utils;

/**
 * The topic as the broker knows it.
 *
 * @param id differs when a topic of the same name has been created anew, whose offsets then mean other records
 * @param partitions how many there are
 */
public record Topic(String name, String id, int partitions) {

    /** The partition of a key: as Kafka's default partitioner computes it, which the relay uses. */
    public static int partitionOf(String key, int partitions) {
        return Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8))) % partitions;
    }
}
