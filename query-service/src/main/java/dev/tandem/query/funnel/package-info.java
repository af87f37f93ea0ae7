/** How far applications come, how long each step takes, and how they end. */
@NullMarked
package dev.tandem.query.funnel;

import org.jspecify.annotations.NullMarked;
