/** Interviews in which people of the panel assess what was assigned to them, and write it down before they hear each other. */
@NullMarked
package dev.tandem.command.interview;

import org.jspecify.annotations.NullMarked;
