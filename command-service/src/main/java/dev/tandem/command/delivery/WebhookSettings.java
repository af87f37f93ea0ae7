package dev.tandem.command.delivery;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code tandem.webhooks.*}.
 *
 * @param enabled whether this instance delivers
 * @param privateAddresses whether loopback, private and link-local addresses may be called, and plain http
 * @param connectTimeout how long connecting may take
 * @param timeout how long an attempt may take in all, from its beginning to the end of the answer
 * @param pauseAfter for how long the deliveries of a key may fail before they are paused
 * @param attemptsKept how long attempts can be looked at
 * @param parallel how many attempts an instance makes at once
 * @param parallelEach how many of them to one webhook
 */
@ConfigurationProperties("tandem.webhooks")
public record WebhookSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("false") boolean privateAddresses,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("15s") Duration timeout,
        @DefaultValue("24h") Duration pauseAfter,
        @DefaultValue("30d") Duration attemptsKept,
        @DefaultValue("64") int parallel,
        @DefaultValue("16") int parallelEach) {

    /** For how long a line belongs to whoever took it: longer than an attempt. */
    Duration lease() {
        return timeout.multipliedBy(2).plusSeconds(5);
    }
}
