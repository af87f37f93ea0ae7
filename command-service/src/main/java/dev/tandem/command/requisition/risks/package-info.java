/** What puts a search at risk is flagged early, by a figure or by one of the two, and answered. */
@NullMarked
package dev.tandem.command.requisition.risks;

import org.jspecify.annotations.NullMarked;
