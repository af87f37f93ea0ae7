/** The command service: decides commands, stores the events, relays them to Kafka. */
@NullMarked
package dev.tandem.command;

import org.jspecify.annotations.NullMarked;
