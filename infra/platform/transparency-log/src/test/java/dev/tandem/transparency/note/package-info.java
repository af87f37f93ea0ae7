@NullMarked
package dev.tandem.transparency.note;

import org.jspecify.annotations.NullMarked;
