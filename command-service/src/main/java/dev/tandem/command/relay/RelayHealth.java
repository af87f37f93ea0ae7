package dev.tandem.command.relay;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/**
 * {@code relay} in the health: down while events cannot be brought to Kafka, with the reason. Not part of the readiness: a
 * service whose broker is away can and should still take commands.
 */
final class RelayHealth extends AbstractHealthIndicator {

    private final Relay relay;

    RelayHealth(Relay relay) {
        super("the relay's health could not be told");
        this.relay = relay;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        RelayStatus status = relay.status();
        health.status(
                        switch (status.state()) {
                            case LEADING, STANDBY -> Status.UP;
                            case CONNECTING -> status.troubled() ? Status.DOWN : Status.UNKNOWN;
                            case WAITING, STUCK, STOPPED -> Status.DOWN;
                        })
                .withDetail("state", status.state());
        if (status.state() == RelayStatus.State.LEADING) {
            health.withDetail("position", status.position());
        }
        if (status.problem() != null) {
            health.withDetail("problem", status.problem());
        }
    }
}
