/** Whoever was hired comes to work. */
@NullMarked
package dev.tandem.command.hire.confirmstart;

import org.jspecify.annotations.NullMarked;
