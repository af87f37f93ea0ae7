/** Texts that have one form only: what is read here, written again, is the same to the byte. */
@NullMarked
package dev.tandem.transparency.text;

import org.jspecify.annotations.NullMarked;
