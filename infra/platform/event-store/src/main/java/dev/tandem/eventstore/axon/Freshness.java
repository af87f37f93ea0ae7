package dev.tandem.eventstore.axon;

import org.axonframework.messaging.core.Context.ResourceKey;

/**
 * Resources of the processing context that say how new what the engine reads has to be. Without them, events may come from this
 * process's cache, which can lag behind other processes. That is enough for a decision that appends (the condition is checked
 * against the log), but not for one that stores nothing.
 */
public final class Freshness {

    /** Set to true for sourcing that must see everything stored before it began. */
    public static final ResourceKey<Boolean> FRESH = ResourceKey.withLabel("fresh");

    /**
     * Set to a position for sourcing that must see everything stored up to it. The cache answers if it has got there, so whoever
     * asked for the head once can source many times.
     */
    public static final ResourceKey<Long> UP_TO = ResourceKey.withLabel("up to");

    private Freshness() {}
}
