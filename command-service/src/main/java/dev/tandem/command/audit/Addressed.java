package dev.tandem.command.audit;

import org.jspecify.annotations.Nullable;

/**
 * Something that came from an address.
 *
 * @param <T> what it is
 */
interface Addressed<T> {

    /** Who sent it. */
    String person();

    /** From which address: as it is kept, or opened. */
    @Nullable
    String clientAddress();

    /** The same, from that address. */
    T from(@Nullable String address);
}
