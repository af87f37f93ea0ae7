/** The candidate who accepted will start. */
@NullMarked
package dev.tandem.command.hire.record;

import org.jspecify.annotations.NullMarked;
