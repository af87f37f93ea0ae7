/** Consistency tokens: a query that brings one sees all that the command which gave it had stored. */
@NullMarked
package dev.tandem.query.consistency;

import org.jspecify.annotations.NullMarked;
