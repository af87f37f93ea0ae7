/** Facts ready for analysis. */
@NullMarked
package dev.tandem.query.facts;

import org.jspecify.annotations.NullMarked;
