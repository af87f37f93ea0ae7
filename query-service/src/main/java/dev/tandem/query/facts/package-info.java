/** What figures are counted from, as flat tables for analysis: found in the read models that hold it, and told row by row. */
@NullMarked
package dev.tandem.query.facts;

import org.jspecify.annotations.NullMarked;
