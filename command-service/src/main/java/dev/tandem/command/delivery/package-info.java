/**
 * Delivers events to webhooks: follows the log into tables of its own, and sends from these, in the order of each key, whatever crashes. Several
 * instances share the work.
 */
@NullMarked
package dev.tandem.command.delivery;

import org.jspecify.annotations.NullMarked;
