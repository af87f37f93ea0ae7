/** What this process keeps of the log, so that most decisions are made, and most conditions checked, without the database. */
@NullMarked
package dev.tandem.eventstore.cache;

import org.jspecify.annotations.NullMarked;
