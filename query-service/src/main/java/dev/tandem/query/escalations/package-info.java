/** What had to be told to somebody above the two sides: open, aging, resolved, and what was learnt from it. */
@NullMarked
package dev.tandem.query.escalations;

import org.jspecify.annotations.NullMarked;
