/** The registry of generations: each build of a projection, and how far it is. */
@NullMarked
package dev.tandem.query.projection.generation;

import org.jspecify.annotations.NullMarked;
