package dev.tandem.command.relay;

import dev.tandem.events.wire.EventHeaders;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How events are relayed.
 *
 * @param topic where to
 * @param partitions of the topic, if the relay has to create it; an existing topic is taken as it is
 * @param replicationFactor of the topic, if the relay has to create it; 3 where there are brokers enough
 * @param batch at most so many events a Kafka transaction
 * @param maxRecordBytes the largest record the producer tries to send; the broker has a limit of its own
 *     ({@code max.message.bytes})
 * @param transactionalId what fences a relay that was replaced and does not know it; the same for all that feed one topic
 * @param poll how often to look for events if nobody signals
 * @param standby how often a relay that is not the active one tries to become it
 * @param patience how long one exchange with the broker may take, before it counts as failed
 * @param backoff the longest pause between attempts
 * @param schemas below which address consumers find the schemas of events: where they reach query-service, with {@code /schemas}
 */
@ConfigurationProperties("tandem.relay")
record RelaySettings(
        @DefaultValue(EventHeaders.TOPIC) String topic,
        @DefaultValue("6") int partitions,
        @DefaultValue("1") short replicationFactor,
        @DefaultValue("1000") int batch,
        @DefaultValue("1048576") int maxRecordBytes,
        @DefaultValue("tandem-relay") String transactionalId,
        @DefaultValue("500ms") Duration poll,
        @DefaultValue("500ms") Duration standby,
        @DefaultValue("10s") Duration patience,
        @DefaultValue("5s") Duration backoff,
        @DefaultValue(SCHEMAS) String schemas) {

    /** Where query-service is on the machine of whoever tries it out. */
    static final String SCHEMAS = "http://localhost:8081/schemas";
}
