@NullMarked
package dev.tandem.transparency.tiles;

import org.jspecify.annotations.NullMarked;
