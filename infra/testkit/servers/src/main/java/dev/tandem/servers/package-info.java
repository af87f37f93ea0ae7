/** A real PostgreSQL and a real Kafka broker as processes of this machine: started, stopped, killed, restarted. */
@NullMarked
package dev.tandem.servers;

import org.jspecify.annotations.NullMarked;
