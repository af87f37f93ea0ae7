/** The cached part of the log, with which most decisions are made and most conditions checked without the database. */
@NullMarked
package dev.tandem.eventstore.cache;

import org.jspecify.annotations.NullMarked;
