package dev.tandem.eventstore.axon;

import org.axonframework.messaging.core.Context.ResourceKey;

/**
 * How a reader tells the engine, through the processing context, that only the database's word will do. Without it,
 * recent events may come from this process's memory, which can lag behind what other processes stored: good enough for
 * what is appended (the condition is checked against the store), not for a refusal.
 */
public final class Freshness {

    /** Set to true in the context of a sourcing that must see everything stored before it began. */
    public static final ResourceKey<Boolean> FRESH = ResourceKey.withLabel("fresh");

    private Freshness() {}
}
