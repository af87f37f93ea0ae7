/** What binds whoever hires, beyond one search: the terms of the house, and when each of them works. */
@NullMarked
package dev.tandem.command.house;

import org.jspecify.annotations.NullMarked;
