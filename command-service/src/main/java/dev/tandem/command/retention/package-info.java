/** Whose data need not be kept any longer, by rules of the house: proposed to a person, who decides. Nothing is erased by itself. */
@NullMarked
package dev.tandem.command.retention;

import org.jspecify.annotations.NullMarked;
