/** A whole Tandem on the years of a large house, and how fast it answers there. */
@NullMarked
package dev.tandem.bench.house;

import org.jspecify.annotations.NullMarked;
