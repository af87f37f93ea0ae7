/**
 * That nothing was dropped from a history. Each subject (in Tandem a requisition, named by its tag) has a count of its events and the head
 * of a hash chain over their leaves; a verifiable map holds them all, and its one root goes into the log before each checkpoint.
 */
@NullMarked
package dev.tandem.transparency.completeness;

import org.jspecify.annotations.NullMarked;
