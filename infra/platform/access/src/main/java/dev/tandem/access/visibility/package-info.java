/** Who may see what: the one table, and how it is asked. Both services ask it, so that they cannot disagree. */
@NullMarked
package dev.tandem.access.visibility;

import org.jspecify.annotations.NullMarked;
