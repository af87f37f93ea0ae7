/** Once a quarter two people and their leader look at how they work together. */
@NullMarked
package dev.tandem.command.partnership.review;

import org.jspecify.annotations.NullMarked;
