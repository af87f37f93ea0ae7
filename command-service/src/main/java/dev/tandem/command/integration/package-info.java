/** Who is told of events: webhooks, and when their deliveries rest. */
@NullMarked
package dev.tandem.command.integration;

import org.jspecify.annotations.NullMarked;
