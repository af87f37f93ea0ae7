/** {@code ./tandem}: everything on one machine with one command. */
@NullMarked
package dev.tandem.local;

import org.jspecify.annotations.NullMarked;
