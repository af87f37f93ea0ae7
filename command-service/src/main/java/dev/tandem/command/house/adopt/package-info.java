/** The other leader gives their word: the terms bind. */
@NullMarked
package dev.tandem.command.house.adopt;

import org.jspecify.annotations.NullMarked;
