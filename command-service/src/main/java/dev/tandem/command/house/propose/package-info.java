/** A leader puts terms for the house on the table. */
@NullMarked
package dev.tandem.command.house.propose;

import org.jspecify.annotations.NullMarked;
