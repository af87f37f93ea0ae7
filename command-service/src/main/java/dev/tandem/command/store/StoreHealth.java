package dev.tandem.command.store;

import dev.tandem.eventstore.PostgresEventStore;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** {@code eventStore} in the readiness: out of service while commands cannot be stored, with the reason. */
final class StoreHealth extends AbstractHealthIndicator {

    private final PostgresEventStore store;

    StoreHealth(PostgresEventStore store) {
        super("the event store's health could not be told");
        this.store = store;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        String trouble = store.trouble();
        if (trouble == null) {
            health.up().withDetail("head", store.known());
        } else {
            health.outOfService().withDetail("problem", trouble);
        }
    }
}
