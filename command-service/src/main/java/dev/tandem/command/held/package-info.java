/** Everything that is held about a candidate, for whoever answers them: articles 15 and 20 of the General Data Protection Regulation. */
@NullMarked
package dev.tandem.command.held;

import org.jspecify.annotations.NullMarked;
