/** From a command to stored events: every decision found, wired to Axon once, decided again on conflict, answered once per key. */
@NullMarked
package dev.tandem.command.dispatch;

import org.jspecify.annotations.NullMarked;
