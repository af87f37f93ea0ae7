package dev.tandem.query.states;

import dev.tandem.query.projection.topic.KafkaSettings;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.CreateTopicsResult;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the broker about the topic, and makes it what it has to be. */
final class StateTopic implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StateTopic.class);

    private final Admin admin;
    private final StateTopicSettings settings;

    StateTopic(KafkaSettings kafka, StateTopicSettings settings) {
        Map<String, Object> properties = new HashMap<>(kafka.adminProperties());
        int patience = Math.toIntExact(settings.patience().toMillis());
        properties.put("default.api.timeout.ms", patience);
        properties.put("request.timeout.ms", patience);
        this.admin = Admin.create(properties);
        this.settings = settings;
    }

    /**
     * What tells it from another topic of the same name. It is created where there is none; one that is not compacted is made so, if that is
     * allowed.
     *
     * @throws KafkaException if the broker does not answer in time, or does not let it be created
     */
    String ensure() {
        Optional<String> found = find();
        if (found.isEmpty()) {
            return create();
        }
        compact();
        return found.get();
    }

    /** What tells it from another topic of the same name; empty if there is none. */
    Optional<String> find() {
        try {
            TopicDescription description = Objects.requireNonNull(
                    get(admin.describeTopics(List.of(settings.topic())).allTopicNames())
                            .get(settings.topic()));
            return Optional.of(description.topicId().toString());
        } catch (UnknownTopicOrPartitionException _) {
            return Optional.empty();
        }
    }

    private String create() {
        NewTopic wanted =
                new NewTopic(settings.topic(), settings.partitions(), settings.replicationFactor()).configs(wanted());
        CreateTopicsResult created = admin.createTopics(List.of(wanted));
        try {
            String id = get(created.topicId(settings.topic())).toString();
            LOG.info("created topic {} with {} partitions, compacted", settings.topic(), settings.partitions());
            return id;
        } catch (TopicExistsException e) {
            return find().orElseThrow(() -> e);
        }
    }

    private Map<String, String> wanted() {
        return Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                TopicConfig.CLEANUP_POLICY_COMPACT,
                TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG,
                Long.toString(settings.compactedWithin().toMillis()),
                TopicConfig.DELETE_RETENTION_MS_CONFIG,
                Long.toString(settings.tombstonesKept().toMillis()),
                // With three copies one may be missing; with fewer, all that there are have to be written.
                TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG,
                settings.replicationFactor() >= 3 ? "2" : "1");
    }

    /** A topic that somebody else made, or the broker by itself: where records expire, what stands still would be lost. */
    private void compact() {
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, settings.topic());
        try {
            ConfigEntry policy = get(Objects.requireNonNull(
                            admin.describeConfigs(List.of(topic)).values().get(topic)))
                    .get(TopicConfig.CLEANUP_POLICY_CONFIG);
            if (policy != null && TopicConfig.CLEANUP_POLICY_COMPACT.equals(policy.value())) {
                return;
            }
            Collection<AlterConfigOp> changes = wanted().entrySet().stream()
                    .filter(one -> !one.getKey().equals(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG))
                    .map(one ->
                            new AlterConfigOp(new ConfigEntry(one.getKey(), one.getValue()), AlterConfigOp.OpType.SET))
                    .collect(Collectors.toList());
            get(admin.incrementalAlterConfigs(Map.of(topic, changes)).all());
            LOG.warn("topic {} was not compacted, and is now", settings.topic());
        } catch (AuthorizationException e) {
            LOG.warn(
                    "it cannot be seen to that topic {} is compacted: {}. Where its records expire, states are lost",
                    settings.topic(),
                    e.getMessage());
        }
    }

    private <T> T get(KafkaFuture<T> future) {
        Duration patience = settings.patience();
        try {
            return future.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException cause
                    ? cause
                    : new KafkaException(String.valueOf(e.getMessage()), e);
        } catch (TimeoutException e) {
            throw new KafkaException("Kafka did not answer within " + patience, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }
}
