/**
 * The history of one subject as one file that proves itself: its events, their places in the tree, that none is missing, and a checkpoint
 * with the signatures under it. Whoever verifies it needs keys, and nothing else of the log.
 */
@NullMarked
package dev.tandem.transparency.proof;

import org.jspecify.annotations.NullMarked;
