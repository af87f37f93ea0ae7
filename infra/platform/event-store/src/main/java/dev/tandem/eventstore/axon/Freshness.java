package dev.tandem.eventstore.axon;

import org.axonframework.messaging.core.Context.ResourceKey;

/**
 * A resource of the processing context that makes the engine read from the database. Without it, events may come from this
 * process's cache, which can lag behind other processes. That is enough for a decision that appends (the condition is checked
 * against the log), but not for one that refuses.
 */
public final class Freshness {

    /** Set to true for sourcing that must see everything stored before it began. */
    public static final ResourceKey<Boolean> FRESH = ResourceKey.withLabel("fresh");

    private Freshness() {}
}
