/** Somebody is not away after all. */
@NullMarked
package dev.tandem.command.house.cancelabsence;

import org.jspecify.annotations.NullMarked;
