/** A search is kept from others than before, or from nobody any more. */
@NullMarked
package dev.tandem.command.requisition.lifecycle.changeconfidentiality;

import org.jspecify.annotations.NullMarked;
