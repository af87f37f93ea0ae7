/**
 * What a worker could not handle stands aside, so that all else goes on: visible in health, metrics and at an endpoint, and
 * tried again when an operator says so, on record.
 */
@NullMarked
package dev.tandem.command.setaside;

import org.jspecify.annotations.NullMarked;
