/** The event store as beans of this service, its health, and the names of the metadata that this service gives to events. */
@NullMarked
package dev.tandem.command.store;

import org.jspecify.annotations.NullMarked;
