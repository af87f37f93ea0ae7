/**
 * How two sides work together: what they tell and ask each other, what stands in their way, what becomes of broken promises, and
 * what is learned from it.
 */
@NullMarked
package dev.tandem.command.partnership;

import org.jspecify.annotations.NullMarked;
