/** Whether a role should exist at all: planned with its alternatives, held against the market, decided. */
@NullMarked
package dev.tandem.command.planning;

import org.jspecify.annotations.NullMarked;
