/** The rows of a projection in memory and in PostgreSQL. */
@NullMarked
package dev.tandem.query.projection.rows;

import org.jspecify.annotations.NullMarked;
