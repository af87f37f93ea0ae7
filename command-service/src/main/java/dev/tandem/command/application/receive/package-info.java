/** Somebody applies, or is found: an application begins. */
@NullMarked
package dev.tandem.command.application.receive;

import org.jspecify.annotations.NullMarked;
