/**
 * What auditors ask for and no event says: which commands were refused to whom, who read which texts about people and why they were
 * allowed to, and where requests came from. Kept for as long as {@code tandem.audit.kept} says.
 */
@NullMarked
package dev.tandem.command.audit;

import org.jspecify.annotations.NullMarked;
