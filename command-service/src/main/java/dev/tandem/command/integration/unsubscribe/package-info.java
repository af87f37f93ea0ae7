/** A webhook ends. */
@NullMarked
package dev.tandem.command.integration.unsubscribe;

import org.jspecify.annotations.NullMarked;
