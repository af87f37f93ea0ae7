/** Figures of metrics, against DuckDB. */
@NullMarked
package dev.tandem.bench.metrics;

import org.jspecify.annotations.NullMarked;
