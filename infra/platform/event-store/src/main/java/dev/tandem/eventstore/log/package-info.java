/** What the store promises: events, criteria, conditions, and how appends fail. All that callers need to know. */
@NullMarked
package dev.tandem.eventstore.log;

import org.jspecify.annotations.NullMarked;
