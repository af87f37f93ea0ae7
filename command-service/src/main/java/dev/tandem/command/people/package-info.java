/** Those who work on hires: that they are there, what they are called, and that they have left. */
@NullMarked
package dev.tandem.command.people;

import org.jspecify.annotations.NullMarked;
