/** One of the two says that the search is at risk. */
@NullMarked
package dev.tandem.command.requisition.risks.flag;

import org.jspecify.annotations.NullMarked;
