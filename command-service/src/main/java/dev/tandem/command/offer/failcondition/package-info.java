/** What an offer depends on fails. */
@NullMarked
package dev.tandem.command.offer.failcondition;

import org.jspecify.annotations.NullMarked;
