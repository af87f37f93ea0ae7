/** The panel meets, after everybody wrote down what they saw, and comes to an outcome. */
@NullMarked
package dev.tandem.command.debrief;

import org.jspecify.annotations.NullMarked;
