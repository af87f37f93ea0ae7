/** A search owes both sides that something comes of it. */
@NullMarked
package dev.tandem.command.partnership.requisitionstalled;

import org.jspecify.annotations.NullMarked;
