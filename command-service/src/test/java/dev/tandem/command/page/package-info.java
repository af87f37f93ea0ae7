/** The page that lists every command, event and refusal, written from the code. */
@NullMarked
package dev.tandem.command.page;

import org.jspecify.annotations.NullMarked;
