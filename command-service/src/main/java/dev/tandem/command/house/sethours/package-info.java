/** Somebody says when they work. */
@NullMarked
package dev.tandem.command.house.sethours;

import org.jspecify.annotations.NullMarked;
