/** The query service: builds read models from the events on Kafka and answers queries. */
@NullMarked
package dev.tandem.query;

import org.jspecify.annotations.NullMarked;
