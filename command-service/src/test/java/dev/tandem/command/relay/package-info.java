/** The relay on a real PostgreSQL and a real Kafka, and what it does when either fails. */
@NullMarked
package dev.tandem.command.relay;

import org.jspecify.annotations.NullMarked;
