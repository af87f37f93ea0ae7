/** Holds every command that judges a candidate to the same: its texts say nothing that nobody may be judged by. */
@NullMarked
package dev.tandem.command.judging;

import org.jspecify.annotations.NullMarked;
