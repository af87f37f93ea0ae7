/** Somebody says when they are away. */
@NullMarked
package dev.tandem.command.house.recordabsence;

import org.jspecify.annotations.NullMarked;
