/** What is kept about a candidate has to be kept. */
@NullMarked
package dev.tandem.command.candidate.placelegalhold;

import org.jspecify.annotations.NullMarked;
