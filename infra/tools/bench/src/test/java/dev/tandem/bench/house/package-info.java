/** Tests of the bench's own parts; how fast anything is, no test says. */
@NullMarked
package dev.tandem.bench.house;

import org.jspecify.annotations.NullMarked;
