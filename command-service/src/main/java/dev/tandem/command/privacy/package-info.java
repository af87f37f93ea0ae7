/** Personal data: sealed in events with a key of whom it is about, opened for those who may read it, gone with the key. */
@NullMarked
package dev.tandem.command.privacy;

import org.jspecify.annotations.NullMarked;
