/** A real PostgreSQL and a real Kafka for tests, one of each per JVM, and JVMs that a test may kill. */
@NullMarked
package dev.tandem.testing;

import org.jspecify.annotations.NullMarked;
