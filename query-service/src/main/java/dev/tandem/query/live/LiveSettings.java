package dev.tandem.query.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code tandem.live.*}.
 *
 * @param heartbeat after how long without anything to say a stream says that it is still there
 * @param maxStreams how many streams one instance serves
 * @param maxStreamsOfCaller how many of them one caller may have
 * @param maxWaiting how many bytes may wait to be sent on one stream beside what is being sent, before it is ended
 * @param workers how many lists are looked at at a time, each with a connection of the database
 * @param lookEvery how often changes of a read model are looked for that another instance runs
 * @param checkEvery how often it is looked whether people have left and delegations have begun or ended
 */
@ConfigurationProperties("tandem.live")
public record LiveSettings(
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("6000") int maxStreams,
        @DefaultValue("50") int maxStreamsOfCaller,
        @DefaultValue("262144") long maxWaiting,
        @DefaultValue("4") int workers,
        @DefaultValue("25ms") Duration lookEvery,
        @DefaultValue("2s") Duration checkEvery) {}
