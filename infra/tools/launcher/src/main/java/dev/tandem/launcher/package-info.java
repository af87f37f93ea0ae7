/** {@code ./tandem}: everything on one machine with one command. */
@NullMarked
package dev.tandem.launcher;

import org.jspecify.annotations.NullMarked;
