/** What is kept about a candidate need no longer be kept. */
@NullMarked
package dev.tandem.command.candidate.releaselegalhold;

import org.jspecify.annotations.NullMarked;
