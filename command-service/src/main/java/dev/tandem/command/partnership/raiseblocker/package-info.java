/** Either side says what is in the way, and who can move it. */
@NullMarked
package dev.tandem.command.partnership.raiseblocker;

import org.jspecify.annotations.NullMarked;
