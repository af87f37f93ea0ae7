/** Asks once for what many ask for at the same time. */
@NullMarked
package dev.tandem.batching;

import org.jspecify.annotations.NullMarked;
