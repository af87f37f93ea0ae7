/**
 * Rows as columns in memory: a copy of tables that follows them, and what is counted over it, exactly, whatever is asked for. Why so,
 * and what it was measured against: decision 0071.
 */
@NullMarked
package dev.tandem.query.columns;

import org.jspecify.annotations.NullMarked;
