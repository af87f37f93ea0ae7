/** Whether what is stored follows from the rules: what was decided is decided again, on the log as it stood then. */
@NullMarked
package dev.tandem.command.rules;

import org.jspecify.annotations.NullMarked;
