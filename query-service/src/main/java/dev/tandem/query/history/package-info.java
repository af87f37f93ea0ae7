/** The history of a requisition, for auditors: every event in order, by whom, when, why and because of what. */
@NullMarked
package dev.tandem.query.history;

import org.jspecify.annotations.NullMarked;
