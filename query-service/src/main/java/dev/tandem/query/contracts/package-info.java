/** Serves what consumers of the events may rely on. */
@NullMarked
package dev.tandem.query.contracts;

import org.jspecify.annotations.NullMarked;
