/** How good a hire turned out to be, after 6 and after 12 months. */
@NullMarked
package dev.tandem.command.hire.review;

import org.jspecify.annotations.NullMarked;
