/** Whoever asks: what they are to Tandem, and where what is theirs is found. */
@NullMarked
package dev.tandem.query.pipeline.me;

import org.jspecify.annotations.NullMarked;
