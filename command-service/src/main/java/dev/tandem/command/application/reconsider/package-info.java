/** An application that had ended goes on. */
@NullMarked
package dev.tandem.command.application.reconsider;

import org.jspecify.annotations.NullMarked;
