/** Whoever was hired comes to work for another manager. */
@NullMarked
package dev.tandem.command.hire.handover;

import org.jspecify.annotations.NullMarked;
