/** What earlier versions stored and answered, to hold later ones to. */
@NullMarked
package dev.tandem.testing.golden;

import org.jspecify.annotations.NullMarked;
