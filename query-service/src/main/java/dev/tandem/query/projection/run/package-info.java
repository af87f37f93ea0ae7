/** Runs the generations of this process: who works on which, and when one takes over from another. */
@NullMarked
package dev.tandem.query.projection.run;

import org.jspecify.annotations.NullMarked;
