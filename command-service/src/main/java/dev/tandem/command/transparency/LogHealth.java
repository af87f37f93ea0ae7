package dev.tandem.command.transparency;

import dev.tandem.eventstore.log.EventStore;
import dev.tandem.transparency.StateEntry;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Says how far the log has come. What keeps it from going on is told, and is no reason to take commands elsewhere. */
final class LogHealth extends AbstractHealthIndicator {

    private final EventStore store;
    private final StoredTree storage;
    private final LogKeeper keeper;

    LogHealth(EventStore store, StoredTree storage, LogKeeper keeper) {
        super("the health of the transparency log could not be told");
        this.store = store;
        this.storage = storage;
        this.keeper = keeper;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        long position = storage.published()
                .map(published -> published.state())
                .map(StateEntry::position)
                .orElse(0L);
        health.up().withDetail("position", position).withDetail("behind", Math.max(0, store.head() - position));
        String trouble = keeper.trouble();
        if (trouble != null) {
            health.withDetail("problem", trouble);
        }
    }
}
