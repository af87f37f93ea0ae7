/** Somebody has left. */
@NullMarked
package dev.tandem.command.people.depart;

import org.jspecify.annotations.NullMarked;
