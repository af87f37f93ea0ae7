/** Who was erased is erased again where the database went back to a copy from before. */
@NullMarked
package dev.tandem.command.erasure;

import org.jspecify.annotations.NullMarked;
