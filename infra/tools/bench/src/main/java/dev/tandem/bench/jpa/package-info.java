/** Axon's own JPA engine, as well set up as it can be, to be measured against. */
@NullMarked
package dev.tandem.bench.jpa;

import org.jspecify.annotations.NullMarked;
