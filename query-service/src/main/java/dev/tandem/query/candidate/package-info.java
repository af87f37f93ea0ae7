/** One candidate, with all that they applied for, for whoever may see it. */
@NullMarked
package dev.tandem.query.candidate;

import org.jspecify.annotations.NullMarked;
