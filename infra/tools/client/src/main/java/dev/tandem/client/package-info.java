/** Talking to a Tandem that runs on this machine: where it is, and tokens for whoever one wants to be. */
@NullMarked
package dev.tandem.client;

import org.jspecify.annotations.NullMarked;
