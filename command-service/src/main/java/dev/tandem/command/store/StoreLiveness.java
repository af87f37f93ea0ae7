package dev.tandem.command.store;

import dev.tandem.eventstore.PostgresEventStore;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** {@code eventStoreWriter} in the liveness: down if the writer hangs or has ended, which only a restart mends. */
final class StoreLiveness extends AbstractHealthIndicator {

    private final PostgresEventStore store;

    StoreLiveness(PostgresEventStore store) {
        super("whether the event store goes on could not be told");
        this.store = store;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        String stuck = store.stuck();
        if (stuck == null) {
            health.up();
        } else {
            health.down().withDetail("problem", stuck);
        }
    }
}
