/** How far applications come: the fold, tried on single cases. */
@NullMarked
package dev.tandem.query.funnel;

import org.jspecify.annotations.NullMarked;
