@NullMarked
package dev.tandem.transparency.merkle;

import org.jspecify.annotations.NullMarked;
