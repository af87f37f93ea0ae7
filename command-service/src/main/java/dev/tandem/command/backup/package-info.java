/** Takes everything away while it runs, events and keys apart, and brings it back into an empty database. */
@NullMarked
package dev.tandem.command.backup;

import org.jspecify.annotations.NullMarked;
