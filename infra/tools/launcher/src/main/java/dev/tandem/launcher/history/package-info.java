/** Brings the history of another system in, through the same door as everybody, and says row by row what became of it. */
@NullMarked
package dev.tandem.launcher.history;

import org.jspecify.annotations.NullMarked;
