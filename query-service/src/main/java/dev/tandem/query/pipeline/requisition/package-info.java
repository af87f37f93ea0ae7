/** Requisitions: a list to find one, one with all that was agreed, and its board. */
@NullMarked
package dev.tandem.query.pipeline.requisition;

import org.jspecify.annotations.NullMarked;
