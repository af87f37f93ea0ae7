/** What was in the way is out of the way. */
@NullMarked
package dev.tandem.command.partnership.resolveblocker;

import org.jspecify.annotations.NullMarked;
