/** What capabilities know of deadlines: which check to make, when, and why one finds nothing. Knows none of them. */
@NullMarked
package dev.tandem.command.deadline.api;

import org.jspecify.annotations.NullMarked;
