@NullMarked
package dev.tandem.transparency.proof;

import org.jspecify.annotations.NullMarked;
