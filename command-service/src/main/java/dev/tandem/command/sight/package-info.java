/** Who a candidate is, told to whoever may know it on that search. */
@NullMarked
package dev.tandem.command.sight;

import org.jspecify.annotations.NullMarked;
