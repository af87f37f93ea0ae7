/** The topic: its records, read in order and decoded ahead of those who fold them. */
@NullMarked
package dev.tandem.query.projection.topic;

import org.jspecify.annotations.NullMarked;
