/** Time that people move by hand. */
@NullMarked
package dev.tandem.time;

import org.jspecify.annotations.NullMarked;
