/** The processor, run by the compiler. */
@NullMarked
package dev.tandem.doccomments;

import org.jspecify.annotations.NullMarked;
