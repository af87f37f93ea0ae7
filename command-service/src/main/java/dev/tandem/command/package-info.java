/** The command service: decides commands, stores the facts, relays them to Kafka. */
@NullMarked
package dev.tandem.command;

import org.jspecify.annotations.NullMarked;
