/** What is published beside the events: how things stand now. */
@NullMarked
package dev.tandem.events.state;

import org.jspecify.annotations.NullMarked;
