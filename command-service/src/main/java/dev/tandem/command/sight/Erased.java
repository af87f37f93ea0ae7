package dev.tandem.command.sight;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was known of somebody was erased, and nobody can read it any more.
 *
 * @param on when; null in the moment between the destruction of the key and this service hearing of it
 */
public record Erased(@Nullable Instant on) {}
