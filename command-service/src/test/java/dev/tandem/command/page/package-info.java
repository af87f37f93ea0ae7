/** The page that lists every command, fact and refusal, written from the code. */
@NullMarked
package dev.tandem.command.page;

import org.jspecify.annotations.NullMarked;
