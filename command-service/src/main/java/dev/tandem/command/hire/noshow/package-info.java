/** Whoever was hired never started. */
@NullMarked
package dev.tandem.command.hire.noshow;

import org.jspecify.annotations.NullMarked;
