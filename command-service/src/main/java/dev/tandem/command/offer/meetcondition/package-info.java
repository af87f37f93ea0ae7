/** What an offer depends on is met. */
@NullMarked
package dev.tandem.command.offer.meetcondition;

import org.jspecify.annotations.NullMarked;
