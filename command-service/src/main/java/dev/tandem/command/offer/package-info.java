/** The decision to hire, the offer that follows from it, and what becomes of that. */
@NullMarked
package dev.tandem.command.offer;

import org.jspecify.annotations.NullMarked;
