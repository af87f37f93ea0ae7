package dev.tandem.command.relay;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsResult;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TopicDeletionDisabledException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A topic as the broker knows it.
 *
 * @param id another one if the topic was deleted and made again
 * @param partitions how many it has
 */
record TopicIdentity(String id, int partitions) {

    private static final Logger LOG = LoggerFactory.getLogger(TopicIdentity.class);

    /** Finds the topic, and creates it (retention without end) if there is none. */
    static TopicIdentity ensure(KafkaConnection kafka, RelaySettings settings) throws InterruptedException {
        int patience = (int) settings.patience().toMillis();
        Map<String, Object> own = Map.of("default.api.timeout.ms", patience, "request.timeout.ms", patience);
        try (Admin admin = Admin.create(kafka.with(own))) {
            Optional<TopicIdentity> found = find(admin, settings.topic());
            if (found.isPresent()) {
                return found.get();
            }
            return create(admin, settings);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof KafkaException cause ? cause : new KafkaException(failed.getCause());
        }
    }

    /**
     * An empty topic in the place of this one, whose records have headers of another time: consumers see that it is another one, and read it
     * from its beginning. Where it may not be deleted, it stays, and what is sent from now on has the new headers.
     */
    TopicIdentity filledAnew(KafkaConnection kafka, RelaySettings settings) throws InterruptedException {
        int patience = (int) settings.patience().toMillis();
        Map<String, Object> own = Map.of("default.api.timeout.ms", patience, "request.timeout.ms", patience);
        try (Admin admin = Admin.create(kafka.with(own))) {
            LOG.warn(
                    "the records on topic {} have headers of an earlier version of Tandem: it is made anew, once, and filled from"
                            + " position 1; consumers begin anew",
                    settings.topic());
            admin.deleteTopics(List.of(settings.topic())).all().get();
            long giveUp = System.nanoTime() + settings.patience().toNanos();
            while (find(admin, settings.topic()).isPresent()) { // the old one, while it is still being deleted
                if (System.nanoTime() > giveUp) {
                    throw new KafkaException("topic " + settings.topic() + " was deleted and is still there");
                }
                TimeUnit.MILLISECONDS.sleep(20);
            }
            return create(admin, settings);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof TopicAuthorizationException
                    || failed.getCause() instanceof TopicDeletionDisabledException) {
                LOG.warn(
                        "topic {} may not be deleted ({}): it goes on with both kinds of headers",
                        settings.topic(),
                        failed.getCause().getMessage());
                return this;
            }
            throw failed.getCause() instanceof KafkaException cause ? cause : new KafkaException(failed.getCause());
        }
    }

    private static Optional<TopicIdentity> find(Admin admin, String topic)
            throws InterruptedException, ExecutionException {
        try {
            TopicDescription description = Objects.requireNonNull(
                    admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic));
            return Optional.of(new TopicIdentity(
                    description.topicId().toString(), description.partitions().size()));
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof UnknownTopicOrPartitionException) {
                return Optional.empty();
            }
            throw failed;
        }
    }

    private static TopicIdentity create(Admin admin, RelaySettings settings)
            throws InterruptedException, ExecutionException {
        NewTopic wanted = new NewTopic(settings.topic(), settings.partitions(), settings.replicationFactor())
                .configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_DELETE,
                        TopicConfig.RETENTION_MS_CONFIG,
                        "-1",
                        TopicConfig.RETENTION_BYTES_CONFIG,
                        "-1",
                        // With three copies one may be missing; with fewer, all that there are have to be written.
                        TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG,
                        settings.replicationFactor() >= 3 ? "2" : "1"));
        CreateTopicsResult created = admin.createTopics(List.of(wanted));
        try {
            TopicIdentity identity = new TopicIdentity(
                    created.topicId(settings.topic()).get().toString(),
                    created.numPartitions(settings.topic()).get());
            LOG.info("created topic {} with {} partitions", settings.topic(), identity.partitions());
            return identity;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof TopicExistsException) {
                return find(admin, settings.topic()).orElseThrow(() -> (TopicExistsException) failed.getCause());
            }
            throw failed;
        }
    }
}
