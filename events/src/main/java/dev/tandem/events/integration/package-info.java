/** Events about those who are told of events: subscriptions by webhook. */
@NullMarked
package dev.tandem.events.integration;

import org.jspecify.annotations.NullMarked;
