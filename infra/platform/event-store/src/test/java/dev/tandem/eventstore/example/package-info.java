/** A small application on the event store: students subscribe to courses. The README of this module quotes it. */
@NullMarked
package dev.tandem.eventstore.example;

import org.jspecify.annotations.NullMarked;
