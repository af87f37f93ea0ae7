/** A person becomes known as a candidate. */
@NullMarked
package dev.tandem.command.candidate.register;

import org.jspecify.annotations.NullMarked;
