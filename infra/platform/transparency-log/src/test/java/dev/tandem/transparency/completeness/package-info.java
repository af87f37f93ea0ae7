@NullMarked
package dev.tandem.transparency.completeness;

import org.jspecify.annotations.NullMarked;
