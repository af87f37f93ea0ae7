/** The console as people use it: in a Chromium, on a whole Tandem that the demo was told to. */
@NullMarked
package dev.tandem.browser;

import org.jspecify.annotations.NullMarked;
