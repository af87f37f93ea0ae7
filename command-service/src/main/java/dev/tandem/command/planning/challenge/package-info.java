/** A recruiter holds the market against a plan. */
@NullMarked
package dev.tandem.command.planning.challenge;

import org.jspecify.annotations.NullMarked;
