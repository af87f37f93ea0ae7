/** Promises that are broken too often come before somebody above the two sides, by the thresholds that both signed. */
@NullMarked
package dev.tandem.command.partnership.escalatebypolicy;

import org.jspecify.annotations.NullMarked;
