/** What was erased of a candidate is owed on no search any more. */
@NullMarked
package dev.tandem.command.application.forget;

import org.jspecify.annotations.NullMarked;
