/** What figures are counted from. */
@NullMarked
package dev.tandem.query.metrics;

import org.jspecify.annotations.NullMarked;
