@NullMarked
package dev.tandem.transparency.witness;

import org.jspecify.annotations.NullMarked;
