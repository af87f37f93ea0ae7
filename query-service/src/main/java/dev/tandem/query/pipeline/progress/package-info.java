/**
 * How far a requisition and each of its applications have come, and which promises run on the way: the pure fold that
 * queue, inbox, board and partnership share.
 */
@NullMarked
package dev.tandem.query.pipeline.progress;

import org.jspecify.annotations.NullMarked;
