/** The API of the store: events, criteria, conditions, and how appends fail. Callers need no more. */
@NullMarked
package dev.tandem.eventstore.log;

import org.jspecify.annotations.NullMarked;
