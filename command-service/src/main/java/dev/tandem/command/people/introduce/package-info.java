/** Somebody is there, and this is what they are called. */
@NullMarked
package dev.tandem.command.people.introduce;

import org.jspecify.annotations.NullMarked;
