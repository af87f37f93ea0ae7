/** The door: one handler for all commands, problems that say what to do, and documentation generated from the code. */
@NullMarked
package dev.tandem.command.web;

import org.jspecify.annotations.NullMarked;
