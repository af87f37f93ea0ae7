/** The funnel: how many applications reached each stage, how many went on, and how long that took. */
@NullMarked
package dev.tandem.query.funnel;

import org.jspecify.annotations.NullMarked;
