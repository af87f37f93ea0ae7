/** What a command, a decision and a refusal are: pure Java, no framework, no clock, no I/O. */
@NullMarked
package dev.tandem.command.decision;

import org.jspecify.annotations.NullMarked;
