/** A browser, for what only one can tell: that a page renders, and is let do what it does. */
@NullMarked
package dev.tandem.testing.browser;

import org.jspecify.annotations.NullMarked;
