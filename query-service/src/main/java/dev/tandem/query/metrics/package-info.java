/** What all metrics share: how they are narrowed, and who may see them. */
@NullMarked
package dev.tandem.query.metrics;

import org.jspecify.annotations.NullMarked;
