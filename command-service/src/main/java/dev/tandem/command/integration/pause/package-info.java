/** Deliveries that fail for too long rest. */
@NullMarked
package dev.tandem.command.integration.pause;

import org.jspecify.annotations.NullMarked;
