package dev.tandem.query.states;

import dev.tandem.events.state.RequisitionState;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code tandem.state-topic.*}: where it is told how requisitions stand.
 *
 * @param enabled whether this instance tells it when no other does
 * @param topic where to
 * @param partitions of the topic, if it has to be created; an existing topic keeps what it has
 * @param replicationFactor of the topic, if it has to be created; 3 where there are brokers enough
 * @param transactionalId what fences an instance that was replaced and does not know it; the same for all that tell one topic
 * @param batch at most so many states a Kafka transaction
 * @param lookEvery how often changes are looked for of a read model that another instance runs
 * @param standby how often an instance that does not tell tries to be the one that does
 * @param patience how long one exchange with the broker may take, before it counts as failed
 * @param backoff the longest pause between attempts
 * @param compactedWithin after what time, at most, a state that another has replaced is compacted away, once more is told in its partition
 * @param tombstonesKept for how long a tombstone stays: who was away for longer reads the topic anew
 */
@ConfigurationProperties("tandem.state-topic")
record StateTopicSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue(RequisitionState.TOPIC) String topic,
        @DefaultValue("6") int partitions,
        @DefaultValue("1") short replicationFactor,
        @DefaultValue("tandem-requisitions") String transactionalId,
        @DefaultValue("500") int batch,
        @DefaultValue("100ms") Duration lookEvery,
        @DefaultValue("500ms") Duration standby,
        @DefaultValue("10s") Duration patience,
        @DefaultValue("5s") Duration backoff,
        @DefaultValue("24h") Duration compactedWithin,
        @DefaultValue("7d") Duration tombstonesKept) {}
