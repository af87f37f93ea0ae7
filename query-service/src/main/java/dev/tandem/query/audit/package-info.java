/** What command-service keeps beside the events for auditors: refused commands, readings of texts, where requests came from. */
@NullMarked
package dev.tandem.query.audit;

import org.jspecify.annotations.NullMarked;
