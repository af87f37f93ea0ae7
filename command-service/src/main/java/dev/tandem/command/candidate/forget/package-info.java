/** What is known of a candidate is erased. */
@NullMarked
package dev.tandem.command.candidate.forget;

import org.jspecify.annotations.NullMarked;
