/**
 * The relay brings stored events to Kafka, in the store's order, each at least once, and exactly once for consumers that
 * compare positions. Why it may be trusted is said at {@link dev.tandem.command.relay.Relay}.
 */
@NullMarked
package dev.tandem.command.relay;

import org.jspecify.annotations.NullMarked;
