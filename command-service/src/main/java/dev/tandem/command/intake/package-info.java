/** Takes a command in, by whichever way it came: reads it, has it decided, says what came of it. Knows no servlets. */
@NullMarked
package dev.tandem.command.intake;

import org.jspecify.annotations.NullMarked;
