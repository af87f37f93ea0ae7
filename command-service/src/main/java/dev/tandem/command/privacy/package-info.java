/** Personal data: sealed in events with a key of its candidate, opened for those who may read it, gone with the key. */
@NullMarked
package dev.tandem.command.privacy;

import org.jspecify.annotations.NullMarked;
