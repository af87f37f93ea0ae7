/** Somebody has events delivered to an address. */
@NullMarked
package dev.tandem.command.integration.subscribe;

import org.jspecify.annotations.NullMarked;
