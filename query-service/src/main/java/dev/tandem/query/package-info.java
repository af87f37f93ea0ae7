/** The query service: builds read models from the facts on Kafka and answers queries. */
@NullMarked
package dev.tandem.query;

import org.jspecify.annotations.NullMarked;
