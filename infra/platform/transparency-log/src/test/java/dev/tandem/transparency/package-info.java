@NullMarked
package dev.tandem.transparency;

import org.jspecify.annotations.NullMarked;
