/** A hire as a story, in sample facts, and what holds for all commands alike. */
@NullMarked
package dev.tandem.command;

import org.jspecify.annotations.NullMarked;
