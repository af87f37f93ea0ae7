/** The candidate leaves the process. */
@NullMarked
package dev.tandem.command.application.withdraw;

import org.jspecify.annotations.NullMarked;
