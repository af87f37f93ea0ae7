package dev.tandem.query.audit;

import org.jspecify.annotations.Nullable;

/**
 * Where an event came from, as the log alone keeps it.
 *
 * @param position of the event
 * @param actorKind {@code PERSON}, {@code AUTOMATION} or {@code IMPORTER}
 * @param requestId of the request that led to it; null: none did, or it was stored before that was kept
 * @param clientAddress from which IP address; null: likewise, or the actor has been forgotten
 */
public record EventOrigin(
        long position,
        String actorKind,
        @Nullable String requestId,
        @Nullable String clientAddress) {}
